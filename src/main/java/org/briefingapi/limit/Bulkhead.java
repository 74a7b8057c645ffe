package org.briefingapi.limit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * Lets only some expensive operations run at once, so that they never take the whole pool
 * of connections from the others.
 */
final class Bulkhead {

	private final Semaphore permits;

	private final Duration wait;

	Bulkhead(int atOnce, Duration wait) {
		this.permits = new Semaphore(atOnce, true);
		this.wait = wait;
	}

	/** A permit for an operation; null if none came free in time. */
	@Nullable Permit enter() {
		try {
			return permits.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS) ? new Permit(permits) : null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	/** The right to run, which an operation gives back at its end. */
	static final class Permit {

		private final Semaphore permits;

		private final AtomicBoolean held = new AtomicBoolean(true);

		private Permit(Semaphore permits) {
			this.permits = permits;
		}

		/** Gives the permit back; only the first call does something. */
		void release() {
			if (held.compareAndSet(true, false)) {
				permits.release();
			}
		}

	}

}
