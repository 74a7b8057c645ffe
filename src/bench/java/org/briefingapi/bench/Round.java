package org.briefingapi.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * The cost of one round of requests.
 *
 * @param cpu microseconds of the server's processors for a request
 */
record Round(double perSecond, double p50, double p99, double cpu) {

	private static final int CONNECTIONS = 16;

	private static final double MILLION = 1_000_000;

	/** Sends so many requests, or as many as the time allows, without measuring. */
	static int warm(int port, List<byte[]> requests, int count, Duration most) throws IOException {
		int each = Math.max(1, count / CONNECTIONS);
		long end = System.nanoTime() + most.toNanos();
		return run(port, requests, sent -> sent < each && System.nanoTime() - end < 0).length;
	}

	/** Sends requests for so long. */
	static Round measure(int port, List<byte[]> requests, Duration time, Supplier<Duration> serverTime)
			throws IOException {
		Duration before = serverTime.get();
		long start = System.nanoTime();
		long end = start + time.toNanos();
		long[] latencies = run(port, requests, sent -> System.nanoTime() - end < 0);
		double seconds = (System.nanoTime() - start) / 1_000_000_000.0;
		double cpu = serverTime.get().minus(before).toNanos() / 1000.0 / latencies.length;
		Arrays.sort(latencies);
		return new Round(latencies.length / seconds, latencies[latencies.length / 2] / MILLION,
				latencies[latencies.length * 99 / 100] / MILLION, cpu);
	}

	private static long[] run(int port, List<byte[]> requests, LongPredicate more) throws IOException {
		ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
		try {
			List<Future<long[]>> runs = new ArrayList<>();
			for (int i = 0; i < CONNECTIONS; i++) {
				int first = i;
				runs.add(threads.submit(() -> runOne(port, requests, first, more)));
			}
			long[] all = new long[0];
			for (Future<long[]> run : runs) {
				long[] some = run.get();
				all = Arrays.copyOf(all, all.length + some.length);
				System.arraycopy(some, 0, all, all.length - some.length, some.length);
			}
			return all;
		}
		catch (ExecutionException ex) {
			throw new IOException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static long[] runOne(int port, List<byte[]> requests, int first, LongPredicate more) throws IOException {
		long[] latencies = new long[1024];
		int sent = 0;
		try (Client client = new Client(port)) {
			for (; more.test(sent); sent++) {
				if (sent == latencies.length) {
					latencies = Arrays.copyOf(latencies, 2 * sent);
				}
				long start = System.nanoTime();
				int status = client.exchange(requests.get((first + sent) % requests.size()));
				if (status != 200 && status != 304) {
					throw new IOException("The server refused: " + client.body());
				}
				latencies[sent] = System.nanoTime() - start;
			}
		}
		return Arrays.copyOf(latencies, sent);
	}

	/** The round that has the medians. */
	static Round median(List<Round> rounds) {
		return new Round(
				rounds.stream().mapToDouble(Round::perSecond).sorted().skip(rounds.size() / 2).findFirst().orElse(0),
				rounds.stream().mapToDouble(Round::p50).sorted().skip(rounds.size() / 2).findFirst().orElse(0),
				rounds.stream().mapToDouble(Round::p99).sorted().skip(rounds.size() / 2).findFirst().orElse(0),
				rounds.stream().mapToDouble(Round::cpu).sorted().skip(rounds.size() / 2).findFirst().orElse(0));
	}

}
