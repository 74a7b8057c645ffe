package org.briefingapi.limit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * A bulkhead: limits the number of concurrent operations of one kind, so that processors
 * and connections are left for others. A few more may wait, each on its thread; all
 * others are rejected at once.
 */
public final class Bulkhead {

	private final Semaphore permits;

	private final Semaphore places;

	private final Duration wait;

	/**
	 * Create a bulkhead.
	 * @param atOnce the maximum number of concurrent operations
	 * @param waiting the maximum number of operations that wait for a permit
	 * @param wait the maximum time an operation waits for a permit
	 */
	public Bulkhead(int atOnce, int waiting, Duration wait) {
		this.permits = new Semaphore(atOnce, true);
		this.places = new Semaphore(atOnce + waiting);
		this.wait = wait;
	}

	/**
	 * Acquires a permit, and waits for it if necessary.
	 * @return null if too many operations wait, or none ended in time
	 */
	public @Nullable Permit enter() {
		if (!places.tryAcquire()) {
			return null;
		}
		boolean entered = false;
		try {
			entered = permits.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			if (!entered) {
				places.release();
			}
		}
		return entered ? new Permit() : null;
	}

	/** A permit to run, to be released when the operation ends. */
	public final class Permit {

		private final AtomicBoolean held = new AtomicBoolean(true);

		/** Releases the permit; further calls have no effect. */
		public void release() {
			if (held.compareAndSet(true, false)) {
				permits.release();
				places.release();
			}
		}

	}

}
