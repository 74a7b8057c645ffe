package org.briefingapi.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.MeterRegistry;
import org.briefingapi.database.PostgresServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After a load, the loading server answers from the new data set at once, and another one
 * within a second.
 */
class FreshAnswersTests {

	private static final int READS = 3_000;

	private static final int RELOADS = 5;

	private static final int READERS = 4;

	private static final Pattern NAME = Pattern.compile("\"licence\":\"(\\d+)\"");

	/** The maximum age of a cached answer after a load by another server. */
	private static final Duration TOLERANCE = Duration.ofSeconds(1);

	/** The completed loads; the first one creates data set 1. */
	private final List<Load> loads = new CopyOnWriteArrayList<>();

	private final AtomicInteger reads = new AtomicInteger();

	private final AtomicInteger stale = new AtomicInteger();

	private volatile boolean loading = true;

	@Test
	void areNeverOldOnOneServer() throws Exception {
		try (Server server = new Server("jdbc:h2:mem:fresh")) {
			readAroundReloads(List.of(server));
		}
	}

	@Test
	void areAtMostOneSecondOldOnTheServerThatDidNotLoad() throws Exception {
		String database = PostgresServer.newDatabase();
		try (Server one = new Server(database); Server other = new Server(database)) {
			readAroundReloads(List.of(one, other));
		}
	}

	private void readAroundReloads(List<Server> servers) throws Exception {
		servers.get(0).load("0");
		ExecutorService readers = Executors.newFixedThreadPool(READERS);
		List<Future<?>> reading = new ArrayList<>();
		for (int i = 0; i < READERS; i++) {
			reading.add(readers.submit(() -> read(servers)));
		}
		for (int i = 1; i <= RELOADS; i++) {
			servers.get(i % servers.size()).load(String.valueOf(i));
			loads.add(new Load(i % servers.size(), System.nanoTime()));
			int before = reads.get();
			while (reads.get() - before < READS / RELOADS && reading.stream().noneMatch(Future::isDone)) {
				Thread.sleep(5);
			}
		}
		loading = false;
		finish(reading);
		readers.shutdown();
		assertThat(stale).hasValue(0);
		assertThat(reads.get()).isGreaterThanOrEqualTo(READS);
		// most of the answers between loads come from the cache
		assertThat(servers)
			.allSatisfy(server -> assertThat(cacheHits(server)).isGreaterThan(READS / (2.0 * servers.size())));
	}

	private static double cacheHits(Server server) {
		return server.bean(MeterRegistry.class)
			.get("cache.gets")
			.tags("cache", "responses", "result", "hit")
			.functionCounter()
			.count();
	}

	private static void finish(List<Future<?>> reading) throws InterruptedException, ExecutionException {
		for (Future<?> each : reading) {
			each.get();
		}
	}

	private Void read(List<Server> servers) throws IOException, InterruptedException {
		for (int i = 0; loading; i++) {
			int server = i % servers.size();
			int known = loads.size();
			long asked = System.nanoTime();
			Matcher name = NAME.matcher(servers.get(server).ask("{ dataset { licence } }").body());
			assertThat(name.find()).isTrue();
			int read = Integer.parseInt(name.group(1));
			if (loads.stream().limit(known).skip(read).anyMatch(load -> load.isMissedAt(server, asked))) {
				stale.incrementAndGet();
			}
			reads.incrementAndGet();
		}
		return null;
	}

	private record Load(int server, long doneAt) {

		/** Whether an answer without this load is too old. */
		boolean isMissedAt(int asked, long time) {
			return asked == server || time - doneAt > TOLERANCE.toNanos();
		}

	}

}
