package org.briefingapi.search;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How far the writing of an index has come, to tell when it is likely to be there. */
final class IndexProgress {

	private static final int MAX_SECONDS = 600;

	private static final int MIN_WRITTEN = 500;

	private final long total;

	private final AtomicLong written = new AtomicLong();

	private final long start;

	/**
	 * Begins to write.
	 * @param total how many records there are
	 * @param start the time in nanoseconds
	 */
	IndexProgress(long total, long start) {
		this.total = total;
		this.start = start;
	}

	void add(int records) {
		written.addAndGet(records);
	}

	/** The seconds that are likely to be left, one at least. */
	int secondsLeft(long now) {
		double done = written.get();
		// too few tell nothing yet; then as long again as until now
		double left = (now - start) * ((done < MIN_WRITTEN) ? 1 : Math.max(0, total - done) / done);
		return 1 + (int) Math.min(MAX_SECONDS, left / TimeUnit.SECONDS.toNanos(1));
	}

}
