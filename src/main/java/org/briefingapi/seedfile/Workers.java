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
 * Runs tasks on a few threads. Results are handled on the submitting thread, in the order
 * of submission. That thread waits if too many tasks are pending.
 */
public class Workers implements AutoCloseable {

	private static final int MAX = 4;

	private static final int THREADS = Math.min(MAX, Math.max(2, Runtime.getRuntime().availableProcessors()));

	private static final int MAX_WAITING = 2 * THREADS;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	private final Queue<Work<?>> waiting = new ArrayDeque<>();

	/**
	 * Submits a task.
	 * @param then handles the result, on the submitting thread during a later call
	 */
	public <T> void submit(Supplier<T> work, Consumer<T> then) {
		waiting.add(new Work<>(threads.submit(work::get), then));
		if (waiting.size() > MAX_WAITING) {
			waiting.remove().end();
		}
	}

	/** Waits until all submitted tasks are done. */
	public void await() {
		while (!waiting.isEmpty()) {
			waiting.remove().end();
		}
	}

	@Override
	public void close() {
		// no interrupt, since that would close the database file of H2 as well
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
