package org.briefingapi.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The least rate at which a reader has to take a response. */
public final class MinRate {

	/** Before the rate counts. */
	private static final long GRACE = TimeUnit.SECONDS.toNanos(5);

	private final long rate;

	private final LongSupplier nanoTime;

	private final long start;

	/**
	 * A rate, from now on.
	 * @param rate in bytes a second
	 */
	MinRate(long rate) {
		this(rate, System::nanoTime);
	}

	MinRate(long rate, LongSupplier nanoTime) {
		this.rate = rate;
		this.nanoTime = nanoTime;
		this.start = nanoTime.getAsLong();
	}

	/** Drops the reader of an output that takes less than the least rate. */
	public static OutputStream of(OutputStream output, TransferProperties properties) {
		return new Rated(output, new MinRate(properties.minRate().toBytes()));
	}

	/**
	 * Checks what was taken until now.
	 * @throws IOException if it is too little
	 */
	void require(long written) throws IOException {
		long time = nanoTime.getAsLong() - start;
		if (time > GRACE && written < rate * TimeUnit.NANOSECONDS.toSeconds(time)) {
			throw new IOException("The reader takes less than " + rate + " bytes a second");
		}
	}

	private static final class Rated extends FilterOutputStream {

		private final MinRate rate;

		private long written;

		private Rated(OutputStream output, MinRate rate) {
			super(output);
			this.rate = rate;
		}

		@Override
		public void write(int next) throws IOException {
			write(new byte[] { (byte) next }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			long before = System.nanoTime();
			out.write(bytes, offset, length);
			written += length;
			// only a reader that keeps it waiting can be too slow
			if (System.nanoTime() - before > TimeUnit.MILLISECONDS.toNanos(100)) {
				rate.require(written);
			}
		}

	}

}
