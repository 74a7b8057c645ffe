package org.briefingapi.seedfile;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says how far a pass over many items has come: by a bar on a terminal, elsewhere by a
 * line now and then. A short pass says nothing.
 */
public class Progress {

	private static final Logger log = LoggerFactory.getLogger(Progress.class);

	private static final long SECOND = 1_000_000_000;

	private static final long QUIET = 3 * SECOND;

	private static final long BETWEEN_LINES = 10 * SECOND;

	private static final long BETWEEN_BARS = SECOND / 4;

	private static final int WIDTH = 30;

	private final String what;

	private final long total;

	private final boolean terminal;

	private final PrintStream out;

	private final LongSupplier clock;

	private final long start;

	private long next;

	private long items;

	private boolean shown;

	/**
	 * Begins a pass.
	 * @param what the work that the pass does with the items: {@code Checking}
	 * @param total how many items there are; 0 if that is not known
	 */
	public static Progress of(String what, long total) {
		return new Progress(what, total, System.console() != null, System.err, System::nanoTime);
	}

	Progress(String what, long total, boolean terminal, PrintStream out, LongSupplier clock) {
		this.what = what;
		this.total = total;
		this.terminal = terminal;
		this.out = out;
		this.clock = clock;
		this.start = clock.getAsLong();
		this.next = start + QUIET;
	}

	/** Counts items that are done. */
	public void add(long done) {
		items += done;
		long now = clock.getAsLong();
		if (now - next >= 0) {
			next = now + (terminal ? BETWEEN_BARS : BETWEEN_LINES);
			shown = true;
			show(now);
		}
	}

	public long done() {
		return items;
	}

	/** Ends the pass. */
	public void end() {
		log.debug("{}: {} ms", what, (clock.getAsLong() - start) * 1000 / SECOND);
		if (shown) {
			show(clock.getAsLong());
			out.print(terminal ? "\n" : "");
		}
	}

	private void show(long now) {
		double seconds = Math.max(now - start, 1) / (double) SECOND;
		String rate = String.format(Locale.ROOT, "%,d/s", Math.round(items / seconds));
		String line = (total == 0) ? String.format(Locale.ROOT, "%,d, %s", items, rate)
				: String.format(Locale.ROOT, "%s%,d of %,d, %s, %s left", terminal ? bar() : "", items, total, rate,
						time(Math.round(seconds * (total - items) / Math.max(items, 1))));
		if (terminal) {
			// blanks over the rest of a longer line
			out.print("\r" + what + " " + line + "   ");
		}
		else {
			out.println(what + " " + line);
		}
		out.flush();
	}

	private String bar() {
		int filled = (int) (WIDTH * items / total);
		return "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] ";
	}

	private static String time(long seconds) {
		return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
	}

}
