package org.briefingapi.limit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * A bulkhead: only some operations of a kind run at once, so that they leave processors
 * and connections to others. Some more wait for their turn, each with the thread that it
 * came on, and all others are refused at once.
 */
public final class Bulkhead {

	/** For each that runs. */
	private static final int WAITING = 4;

	private final Semaphore permits;

	private final Semaphore places;

	private final Duration wait;

	/**
	 * A bulkhead.
	 * @param atOnce how many operations run at once
	 * @param wait how long one may wait for its turn
	 */
	public Bulkhead(int atOnce, Duration wait) {
		this.permits = new Semaphore(atOnce, true);
		this.places = new Semaphore(atOnce * (1 + WAITING));
		this.wait = wait;
	}

	/** A permit for an operation; null if too many wait, or none came free in time. */
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

	/** The right to run, which an operation gives back at its end. */
	public final class Permit {

		private final AtomicBoolean held = new AtomicBoolean(true);

		/** Gives the permit back; only the first call does something. */
		public void release() {
			if (held.compareAndSet(true, false)) {
				permits.release();
				places.release();
			}
		}

	}

}
