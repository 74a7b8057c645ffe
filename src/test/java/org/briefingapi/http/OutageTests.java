package org.briefingapi.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.database.Line;
import org.briefingapi.database.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that is unavailable for a while. */
@EnabledIfSystemProperty(named = "store", matches = "postgres")
class OutageTests {

	private static final String QUERY = "{ dataset { licence } }";

	/** GraphQL queries and paths. */
	private static final List<String> REQUESTS = List.of(QUERY, "{ sources { totalCount } actors { totalCount } }",
			"/briefings/japan.md", "/export", "/export/sources.csv", "/feeds/actors/japan.atom", "/events?actor=japan",
			"/");

	/** One address of each kind of page. */
	private static final List<String> PAGES = List.of("/", "/search", "/search?q=nato", "/dashboard",
			"/dashboard?actor=japan", "/graphiql", "/briefings/japan", "/briefings/japan/nato",
			"/areas/cyber-defence/briefing", "/events/vilnius-summit/briefing", "/id/japan", "/actors", "/actors/japan",
			"/statements", "/statements/one", "/agreements", "/agreements/one", "/proposals", "/proposals/one",
			"/events", "/events/one", "/areas", "/areas/one", "/divergences", "/divergences/one", "/sources",
			"/sources/node-one", "/gaps");

	private static final Duration GONE = Duration.ofSeconds(10);

	/** The maximum time until the outage is noticed. */
	private static final Duration LONGEST = Duration.ofSeconds(3);

	private static final Duration FAST = Duration.ofSeconds(1);

	@Test
	void isToldSoonWhileTheDatabaseRefusesConnections() throws Exception {
		try (Line line = Line.to(PostgresServer.newDatabase()); Server server = new Server(line.url())) {
			server.load("one");
			List<Answered> answers = readDuring(server, () -> {
				line.cut();
				Thread.sleep(GONE.toMillis());
				line.mend();
			});
			assertThatOutageIsTold(answers);
			awaitAnswer(server);
		}
	}

	@Test
	void isToldSoonWhileTheDatabaseIsSilent() throws Exception {
		try (Line line = Line.to(PostgresServer.newDatabase()); Server server = new Server(line.url())) {
			server.load("one");
			List<Answered> answers = readDuring(server, () -> {
				line.goDead();
				Thread.sleep(GONE.toMillis());
				line.comeAlive();
			});
			assertThatOutageIsTold(answers);
			awaitAnswer(server);
		}
	}

	@Test
	void isToldSoonAndEndsOnceTheDatabaseIsStartedAgain(@TempDir Path data) throws Exception {
		EmbeddedPostgres stopped = PostgresServer.start(data, 0);
		String url = stopped.getJdbcUrl("postgres", "postgres");
		List<EmbeddedPostgres> started = new ArrayList<>();
		try (Server server = new Server(url)) {
			server.load("one");
			List<Answered> answers = readDuring(server, () -> {
				stopped.close();
				Thread.sleep(GONE.toMillis() / 2);
				started.add(PostgresServer.start(data, stopped.getPort()));
			});
			assertThatOutageIsTold(answers);
			awaitAnswer(server);
		}
		finally {
			stopped.close();
			for (EmbeddedPostgres each : started) {
				each.close();
			}
		}
	}

	@Test
	void isToldToABrowserInAPage() throws Exception {
		try (Line line = Line.to(PostgresServer.newDatabase()); Server server = new Server(line.url())) {
			server.load("one");
			line.cut();
			Awaitility.await().atMost(LONGEST).until(() -> server.ask(QUERY).statusCode() == 503);
			for (String page : PAGES) {
				HttpResponse<String> answer = server.get(page, "text/html,application/xhtml+xml,*/*;q=0.8");
				assertThat(answer.statusCode()).as(page).isEqualTo(503);
				assertThat(answer.headers().firstValue("Retry-After")).as(page).hasValue("1");
				assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(page).startsWith("text/html");
				assertThat(answer.body()).as(page)
					.contains("<h1>Not available for now</h1>", DatabaseAvailability.MESSAGE, "rel=\"stylesheet\"");
			}
			line.mend();
			Awaitility.await().untilAsserted(() -> {
				HttpResponse<String> answer = server.get("/actors", "text/html");
				assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			});
		}
	}

	@Test
	void isToldOverWebSocket() throws Exception {
		try (Line line = Line.to(PostgresServer.newDatabase()); Server server = new Server(line.url())) {
			server.load("one");
			line.cut();
			Awaitility.await().atMost(LONGEST).until(() -> server.ask(QUERY).statusCode() == 503);
			assertThat(server.askOverWebSocket(QUERY)).contains("\"code\":\"TIMEOUT\"", DatabaseAvailability.MESSAGE);
		}
	}

	private static void assertThatOutageIsTold(List<Answered> answers) {
		assertThat(answers).allSatisfy(answer -> {
			assertThat(answer.status()).as(answer.toString()).isIn(200, 404, 503);
			assertThat(answer.time()).as(answer.toString()).isLessThan(LONGEST);
			if (answer.request().startsWith("{")) {
				assertThat(answer.body().contains("errors")).as(answer.toString()).isEqualTo(answer.status() == 503);
			}
		});
		List<Answered> refused = answers.stream().filter(answer -> answer.status() == 503).toList();
		assertThat(refused).extracting(Answered::request).containsAll(REQUESTS);
		assertThat(refused).allSatisfy(answer -> {
			assertThat(answer.header("Retry-After")).as(answer.toString()).isEqualTo("1");
			assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
			assertThat(answer.header("ETag")).isEmpty();
			// waiting pages use up the limit of concurrent pages
			assertThat(answer.body()).containsAnyOf("cannot reach its database", "The server is busy");
			if (answer.request().startsWith("{")) {
				assertThat(answer.body()).contains("\"code\":\"TIMEOUT\"").doesNotContain("\"data\"");
			}
			else {
				assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
			}
		});
		// most requests come when the outage is known
		assertThat(refused.stream().filter(answer -> answer.time().compareTo(FAST) > 0))
			.hasSizeLessThan(4 * REQUESTS.size());
		assertThat(refused).hasSizeGreaterThan(50 * REQUESTS.size());
	}

	private static List<Answered> readDuring(Server server, Action availability) throws Exception {
		AtomicBoolean reading = new AtomicBoolean(true);
		ExecutorService threads = Executors.newCachedThreadPool();
		List<Future<List<Answered>>> readers = new ArrayList<>();
		for (String request : REQUESTS) {
			readers.add(threads.submit(() -> read(server, request, reading)));
		}
		availability.run();
		reading.set(false);
		List<Answered> answers = new ArrayList<>();
		for (Future<List<Answered>> reader : readers) {
			answers.addAll(reader.get());
		}
		threads.shutdown();
		return answers;
	}

	private static List<Answered> read(Server server, String request, AtomicBoolean reading) throws Exception {
		List<Answered> answers = new ArrayList<>();
		while (reading.get()) {
			long start = System.nanoTime();
			try {
				HttpResponse<String> answer = request.startsWith("{") ? server.ask(request) : server.get(request);
				answers.add(new Answered(request, answer, Duration.ofNanos(System.nanoTime() - start)));
			}
			catch (IOException ex) {
				// a started file is aborted: otherwise it would look complete
				assertThat(request).as(ex.toString()).startsWith("/export/");
				assertThat(ex).hasMessageContaining("chunked transfer encoding");
			}
			Thread.sleep(10);
		}
		return answers;
	}

	private static void awaitAnswer(Server server) {
		Callable<Boolean> answers = () -> server.ask(QUERY).body().contains("\"one\"");
		Awaitility.await().atMost(Duration.ofSeconds(5)).until(answers);
	}

	/** A response with its time. */
	private record Answered(String request, HttpResponse<String> answer, Duration time) {

		int status() {
			return answer.statusCode();
		}

		String header(String name) {
			return answer.headers().firstValue(name).orElse("");
		}

		String body() {
			return answer.body();
		}

		@Override
		public String toString() {
			return "%s after %s: %d %s".formatted(request, time, status(), body());
		}

	}

	private interface Action {

		void run() throws Exception;

	}

}
