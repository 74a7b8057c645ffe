package org.briefingapi.seed;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two threads that work beside the one that hands them work, which waits if they lag. */
class Workers implements AutoCloseable {

	private static final int THREADS = 2;

	private static final int MOST_WAITING = 2 * THREADS;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	private final Queue<Future<?>> running = new ArrayDeque<>();

	void submit(Runnable task) {
		running.add(threads.submit(task));
		if (running.size() > MOST_WAITING) {
			await(running.remove());
		}
	}

	/** Waits until all work that was handed over is done. */
	void await() {
		while (!running.isEmpty()) {
			await(running.remove());
		}
	}

	private static void await(Future<?> task) {
		try {
			task.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The load was interrupted", ex);
		}
	}

	@Override
	public void close() {
		threads.shutdown();
		running.forEach(task -> task.cancel(true));
		try {
			threads.awaitTermination(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
