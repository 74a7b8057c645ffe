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

/** Asks cheap queries, as a client does that means no harm. */
final class Probe {

	private static final int COUNT = 100;

	private final Wire wire;

	private final AtomicInteger number = new AtomicInteger();

	Probe(int port) {
		this.wire = new Wire(port, 1);
	}

	/** How long one takes in milliseconds; -1 if it gets no answer. */
	long time() {
		long start = System.nanoTime();
		try {
			// another one each time, so that no cache of responses has it
			String query = "{actor(slug:\"japan\"){n" + number.incrementAndGet() + ":name}}";
			return (wire.exchange(Requests.query(query)) == 200)
					? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) : -1;
		}
		catch (IOException ex) {
			return -1;
		}
	}

	/** The times of 100 over a while, which do not wait for each other. */
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
