package org.briefingapi.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Two servers in separate processes on one PostgreSQL. */
@EnabledIfSystemProperty(named = "store", matches = "postgres")
class SeveralServersTests {

	private static final int READS = 10_000;

	private static final int RELOADS = 5;

	private static final int READERS = 4;

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	/** The maximum delay after a load by the other server. */
	private static final Duration LEASE = Duration.ofSeconds(1);

	private static final String DATABASE = PostgresServer.newDatabase();

	@TempDir
	private static Path folder;

	private static Editions editions;

	/** The last edition written. */
	private static int edition = 1;

	private static ServerProcess one;

	private static ServerProcess other;

	@BeforeAll
	static void start() throws Exception {
		editions = new Editions(folder, 1);
		editions.write(edition);
		// both find the database empty
		one = startServer();
		other = startServer();
		one.await();
		other.await();
	}

	private static ServerProcess startServer() throws Exception {
		return ServerProcess.start("spring.datasource.url=" + DATABASE, "briefing.seed-data=" + folder);
	}

	@AfterAll
	static void stop() {
		one.close();
		other.close();
	}

	@Test
	void onlyOneOfThemMigratesAndLoads() throws Exception {
		assertThat(number("select count(*) from flyway_schema_history where not success")).isZero();
		assertThat(number("select count(*) - count(distinct version) from flyway_schema_history")).isZero();
		assertThat(number("select count(distinct recorded_at) from node")).isEqualTo(1);
		assertThat(number("select count(*) from change where kind <> 'CORRECTED'")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/dashboard", "/dashboard/speech.csv", "/statements", "/actors/{actor}",
			"/actors/{actor}.json", "/actors/{actor}.jsonld", "/sources/source-0.jsonld", "/briefings/{actor}.json",
			"/briefings/{actor}.jsonld", "/briefings/{actor}.md", "/briefings/{actor}.html",
			"/feeds/actors/{actor}.atom", "/export", "/export/statements.ndjson", "/export/statements.csv",
			"/openapi.yaml", "/graphql/schema" })
	void bothWriteTheSameBytes(String address) throws Exception {
		readSettled(one);
		Matcher actor = Pattern.compile("\"slug\":\"([^\"]+)")
			.matcher(one.ask("{ statements(first: 1) { nodes { speaker { slug } } } }"));
		assertThat(actor.find()).isTrue();
		String path = address.replace("{actor}", actor.group(1));
		assertThat(withoutPort(one.get(path))).isNotEmpty().isEqualTo(withoutPort(other.get(path)));
	}

	private static String withoutPort(String answer) {
		return answer.replaceAll("localhost:\\d+", "localhost");
	}

	@Test
	void readsFromOneWhatTheOtherLoadedASecondAgo() throws Exception {
		for (ServerProcess loader : List.of(one, other)) {
			editions.write(++edition);
			assertThat(loader.reload()).isTrue();
			assertThat(editions.read(loader)).isEqualTo(edition);
			Thread.sleep(LEASE.toMillis());
			assertThat(editions.read(one)).isEqualTo(edition);
			assertThat(editions.read(other)).isEqualTo(edition);
		}
	}

	/** Subscribers are told of the changes with a greater number than the last one. */
	@Test
	void numbersChangesInTheOrderOfLoads() throws Exception {
		for (ServerProcess loader : List.of(one, other, one)) {
			int last = number("select coalesce(max(number), 0) from change");
			editions.write(++edition);
			assertThat(loader.reload()).isTrue();
			assertThat(number("""
					select min(number) from change
					where recorded_at = (select max(recorded_at) from edition)""")).isGreaterThan(last);
		}
	}

	@Test
	void answersFromTheNewDataAtOnceWhereItLoadedAndWithinASecondElsewhere() throws Exception {
		long hits = hits(one) + hits(other);
		Readers readers = new Readers();
		ExecutorService threads = Executors.newFixedThreadPool(READERS);
		List<Future<Void>> reading = new ArrayList<>();
		for (int i = 0; i < READERS; i++) {
			reading.add(threads.submit(readers));
		}
		for (int i = 1; i <= RELOADS; i++) {
			editions.write(++edition);
			ServerProcess loader = (i % 2 == 0) ? one : other;
			assertThat(loader.reload()).isTrue();
			readers.loads.add(new Load(edition, loader, System.nanoTime()));
			int enough = i * READS / RELOADS;
			Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> readers.reads.get() >= enough || reading.stream().anyMatch(Future::isDone));
		}
		readers.loading.set(false);
		for (Future<Void> each : reading) {
			each.get();
		}
		threads.shutdown();
		assertThat(readers.reads.get()).isGreaterThanOrEqualTo(READS);
		assertThat(readers.stale).hasValue(0);
		assertThat(hits(one) + hits(other) - hits).as("answers from memory").isGreaterThan(READS / 2);
	}

	@Test
	void goesOnWithTheOldDataWhenOneIsKilledInMidLoad() throws Exception {
		int before = readSettled(other);
		editions.write(++edition);
		try (Connection connection = DriverManager.getConnection(DATABASE)) {
			connection.setAutoCommit(false);
			// stops the load between sources and statements
			try (Statement statement = connection.createStatement()) {
				statement.execute("lock table statement in share mode");
			}
			one.beginReload();
			Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> number(
						"select count(*) from pg_locks where not granted and relation = 'statement'::regclass") > 0);
			one.kill();
			assertThat(editions.read(other)).isEqualTo(before);
			connection.rollback();
		}
		assertThat(editions.read(other)).isEqualTo(before);
		one = startServer().await();
		assertThat(editions.read(one)).isEqualTo(edition);
		Thread.sleep(LEASE.toMillis());
		assertThat(editions.read(other)).isEqualTo(edition);
	}

	@Test
	void goesOnWithTheOldDataWhenOneIsKilledBeforeItCommits() throws Exception {
		int before = readSettled(one);
		editions.write(++edition);
		try (Connection connection = DriverManager.getConnection(DATABASE)) {
			connection.setAutoCommit(false);
			// stops the load where all but the version is written
			try (Statement statement = connection.createStatement()) {
				statement.execute("select version from dataset for share");
			}
			other.beginReload();
			Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> number(
						"select count(*) from pg_stat_activity where wait_event = 'transactionid' and query like '%dataset%'") > 0);
			other.kill();
			connection.rollback();
		}
		long hits = hits(one);
		Awaitility.await().atMost(PATIENCE).until(() -> editions.read(one) == before && hits(one) > hits);
		other = startServer().await();
		assertThat(editions.read(other)).isEqualTo(edition);
		Thread.sleep(LEASE.toMillis());
		assertThat(editions.read(one)).isEqualTo(edition);
	}

	/**
	 * The edition of a server when it must have noticed the last load of the other one.
	 */
	private static int readSettled(ServerProcess server) throws InterruptedException {
		Thread.sleep(LEASE.toMillis());
		return editions.read(server);
	}

	private static int number(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(DATABASE);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getInt(1);
		}
	}

	/** The number of answers that a server gave from its cache. */
	private static long hits(ServerProcess server) throws InterruptedException {
		String metric = server.get("/actuator/metrics/cache.gets?tag=cache:responses&tag=result:hit");
		return new JsonMapper().readTree(metric).path("measurements").path(0).path("value").asLong();
	}

	/**
	 * A completed load.
	 *
	 * @param done the time at which its server reported the end
	 */
	private record Load(int edition, ServerProcess loader, long done) {

		/** Whether an answer of a server at this time must contain the load. */
		boolean binds(ServerProcess server, long now) {
			return now - done >= ((server == loader) ? 0 : LEASE.toNanos());
		}

	}

	private static final class Readers implements Callable<Void> {

		private final List<Load> loads = new CopyOnWriteArrayList<>();

		private final AtomicInteger reads = new AtomicInteger();

		private final AtomicInteger stale = new AtomicInteger();

		private final AtomicBoolean loading = new AtomicBoolean(true);

		@Override
		public Void call() throws InterruptedException {
			for (int i = 0; loading.get(); i++) {
				ServerProcess server = (i % 2 == 0) ? one : other;
				long now = System.nanoTime();
				int least = loads.stream()
					.filter(load -> load.binds(server, now))
					.mapToInt(Load::edition)
					.max()
					.orElse(0);
				if (editions.read(server) < least) {
					stale.incrementAndGet();
				}
				reads.incrementAndGet();
			}
			return null;
		}

	}

}
