package org.briefingapi.seedfile;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The seed data cannot be loaded. The message has one line for each fault. */
public class SeedException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final transient List<String> faults;

	SeedException(String message) {
		this(message, List.of(message));
	}

	private SeedException(String message, List<String> faults) {
		super(message);
		this.faults = faults;
	}

	/** One line for each fault, as {@code file:line: record: message}. */
	public List<String> faults() {
		return faults;
	}

	public static SeedException of(Faults faults) {
		return of(faults.count(), faults.lines());
	}

	public static SeedException of(long count, List<String> lines) {
		return new SeedException(String.format(Locale.ROOT, "%s in the seed data, nothing is loaded:%n%s",
				(count == 1) ? "one fault" : String.format(Locale.ROOT, "%,d faults", count),
				String.join(System.lineSeparator(), lines)), lines);
	}

	public static SeedException unreadable(String name, IOException cause) {
		return new SeedException(String.format(Locale.ROOT, "%s cannot be read: %s", name, cause.getMessage()));
	}

}
