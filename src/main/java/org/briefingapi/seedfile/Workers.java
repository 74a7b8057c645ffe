package org.briefingapi.seedfile;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Threads that work beside the one that hands them work, which waits if they lag. What
 * comes of it goes back to that one, in the order of the work.
 */
public class Workers implements AutoCloseable {

	private static final int MAX = 4;

	private static final int THREADS = Math.min(MAX, Math.max(2, Runtime.getRuntime().availableProcessors()));

	private static final int MAX_WAITING = 2 * THREADS;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	private final Queue<Work<?>> waiting = new ArrayDeque<>();

	/**
	 * Hands over work.
	 * @param then takes the result, on this thread, at a later call
	 */
	public <T> void submit(Supplier<T> work, Consumer<T> then) {
		waiting.add(new Work<>(threads.submit(work::get), then));
		if (waiting.size() > MAX_WAITING) {
			waiting.remove().end();
		}
	}

	/** Waits until all work that was handed over is done. */
	public void await() {
		while (!waiting.isEmpty()) {
			waiting.remove().end();
		}
	}

	@Override
	public void close() {
		// not interrupted: that would close the file of the store under it
		waiting.forEach(work -> work.future().cancel(false));
		threads.shutdown();
		try {
			threads.awaitTermination(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private record Work<T>(Future<T> future, Consumer<T> then) {

		void end() {
			try {
				then.accept(future.get());
			}
			catch (ExecutionException ex) {
				throw (ex.getCause() instanceof RuntimeException cause) ? cause
						: new IllegalStateException(ex.getCause());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("The load was interrupted", ex);
			}
		}

	}

}
