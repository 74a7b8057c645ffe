package org.briefingapi.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The minimum rate at which a client has to read a response. Slower clients are
 * disconnected.
 */
public final class MinDataRate {

	/** The time before the rate is enforced, in nanoseconds. */
	private static final long GRACE = TimeUnit.SECONDS.toNanos(5);

	private final long rate;

	private final LongSupplier nanoTime;

	private final long start;

	/**
	 * Create a rate that starts now.
	 * @param rate in bytes a second
	 */
	MinDataRate(long rate) {
		this(rate, System::nanoTime);
	}

	MinDataRate(long rate, LongSupplier nanoTime) {
		this.rate = rate;
		this.nanoTime = nanoTime;
		this.start = nanoTime.getAsLong();
	}

	/** Wraps an output, so that a write fails if the client reads too slowly. */
	public static OutputStream of(OutputStream output, TransferProperties properties) {
		return new Rated(output, new MinDataRate(properties.minRate().toBytes()));
	}

	/**
	 * Checks the rate since the start.
	 * @param written the number of bytes written since the start
	 * @throws IOException if the rate is too low
	 */
	void require(long written) throws IOException {
		long time = nanoTime.getAsLong() - start;
		if (time > GRACE && written < rate * TimeUnit.NANOSECONDS.toSeconds(time)) {
			throw new IOException("The reader takes less than " + rate + " bytes a second");
		}
	}

	private static final class Rated extends FilterOutputStream {

		private final MinDataRate rate;

		private long written;

		private Rated(OutputStream output, MinDataRate rate) {
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
			// only a write that blocks can mean a slow reader
			if (System.nanoTime() - before > TimeUnit.MILLISECONDS.toNanos(100)) {
				rate.require(written);
			}
		}

	}

}
