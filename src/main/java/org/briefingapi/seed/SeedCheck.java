package org.briefingapi.seed;

import java.util.Arrays;

import org.briefingapi.seedcheck.SeedValidator;
import org.briefingapi.seedcheck.SeedValidator.Checked;
import org.briefingapi.seedfile.SeedException;
import org.briefingapi.seedfile.SeedFolder;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Only checks the seed data, without a server or a store: asked for by the word
 * {@code validate} or {@code --validate}, or by the property {@code briefing.seed} with
 * that value.
 */
public final class SeedCheck {

	private static final String VALIDATE = "validate";

	private final ConfigurableEnvironment environment = new StandardEnvironment();

	private final boolean wanted;

	public SeedCheck(String... args) {
		environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
		this.wanted = Arrays.asList(args).contains(VALIDATE) || environment.containsProperty(VALIDATE)
				|| VALIDATE.equals(environment.getProperty("briefing.seed"));
	}

	/** Whether a check is asked for instead of a server. */
	public boolean isWanted() {
		return wanted;
	}

	/**
	 * Checks the seed data and prints the faults, or that there are none.
	 * @return the exit code: 0 without faults, otherwise 1
	 */
	public int run() {
		try {
			Checked checked = new SeedValidator().checkInFull(SeedFolder.at(location()));
			checked.faults().lines().forEach(System.err::println);
			(checked.faults().isEmpty() ? System.out : System.err).println(checked.summary());
			return checked.faults().isEmpty() ? 0 : 1;
		}
		catch (SeedException ex) {
			System.err.println(ex.getMessage());
			return 1;
		}
	}

	private String location() {
		String location = environment.getProperty("briefing.seed-data",
				environment.getProperty("briefing.seeddata", ""));
		return location.isEmpty() ? SeedProperties.DEFAULT_LOCATION : location;
	}

}
