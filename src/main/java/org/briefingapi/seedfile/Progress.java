package org.briefingapi.seedfile;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports the progress of a long pass: as a progress bar on a terminal, otherwise as a
 * log line at intervals.
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
	 * Starts a pass.
	 * @param what the work, as a verb: {@code Checking}
	 * @param total the number of items; 0 if unknown
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

	/** Counts finished items. */
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
			// blanks cover the rest of a longer line
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
