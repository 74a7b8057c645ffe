package org.briefingapi.hostile;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.ArrayList;
import java.util.List;

/** Sends cheap queries, as a harmless client does. */
final class Probe {

	private static final int COUNT = 100;

	private final Wire wire;

	private final AtomicInteger number = new AtomicInteger();

	Probe(int port) {
		this.wire = new Wire(port, 1);
	}

	/** The time of a query in milliseconds; -1 without an answer. */
	long time() {
		long start = System.nanoTime();
		try {
			// a different query each time, so that the response cache has no answer
			String query = "{actor(slug:\"japan\"){n" + number.incrementAndGet() + ":name}}";
			return (wire.exchange(Requests.query(query)) == 200)
					? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) : -1;
		}
		catch (IOException ex) {
			return -1;
		}
	}

	/**
	 * The times of 100 queries, sent at intervals whether or not earlier ones are
	 * answered.
	 */
	List<Long> times(long milliseconds) throws Exception {
		ExecutorService threads = Executors.newCachedThreadPool();
		List<Future<Long>> asked = new ArrayList<>();
		for (int i = 0; i < COUNT; i++) {
			asked.add(threads.submit((Callable<Long>) this::time));
			Thread.sleep(milliseconds / COUNT);
		}
		List<Long> times = new ArrayList<>();
		for (Future<Long> each : asked) {
			times.add(each.get());
		}
		threads.shutdown();
		return times;
	}

}
