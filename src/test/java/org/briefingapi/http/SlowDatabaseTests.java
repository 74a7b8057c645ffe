package org.briefingapi.http;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.briefingapi.database.PostgresServer;
import org.briefingapi.seed.Reload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** A query that exceeds its time limit because another session has locked the table. */
@EnabledIfSystemProperty(named = "store", matches = "postgres")
class SlowDatabaseTests {

	private static final Duration LONGEST = Duration.ofSeconds(4);

	private static final String DATABASE = PostgresServer.newDatabase();

	private static Server server;

	private Connection locking;

	@BeforeAll
	static void start() {
		server = new Server(DATABASE, "briefing.limits.time=1s", "briefing.database.statement-timeout=1500ms");
		server.load("one");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void lock() throws SQLException {
		locking = DriverManager.getConnection(DATABASE);
		locking.setAutoCommit(false);
		try (Statement statement = locking.createStatement()) {
			statement.execute("lock table source in access exclusive mode");
		}
	}

	@AfterEach
	void unlock() throws SQLException {
		locking.rollback();
		locking.close();
	}

	@Test
	void isCancelledInTheDatabaseWhenTheTimeOfARequestIsUp() throws Exception {
		long start = System.nanoTime();
		HttpResponse<String> answer = server.ask("{ sources { totalCount } }");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
		assertThat(answer.body()).contains("\"code\":\"TIMEOUT\"");
		assertThatNothingWaits();
	}

	@Test
	void isCancelledByTheDatabaseWhenTheTimeOfAStatementIsUp() throws Exception {
		long start = System.nanoTime();
		HttpResponse<String> answer = server.get("/export/sources.csv");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
		assertThatNothingWaits();
	}

	@Test
	void isNoOutage() throws Exception {
		server.ask("{ sources { totalCount } }");
		assertThat(server.ask("{ dataset { licence } }").body()).contains("\"licence\"").doesNotContain("errors");
	}

	@Test
	void isWaitedForByALoad() throws Exception {
		Future<Boolean> load = Executors.newSingleThreadExecutor().submit(server.bean(Reload.class)::run);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> load.isDone() || waiting("query_start < now() - interval '3 seconds'") > 0);
		locking.rollback();
		assertThat(load.get()).isTrue();
	}

	private static void assertThatNothingWaits() {
		Awaitility.await().atMost(Duration.ofSeconds(1)).until(() -> waiting("true") == 0);
	}

	private static int waiting(String condition) throws SQLException {
		try (Connection connection = DriverManager.getConnection(DATABASE);
				Statement statement = connection.createStatement();
				ResultSet row = statement
					.executeQuery("select count(*) from pg_stat_activity where datname = current_database()"
							+ " and wait_event_type = 'Lock' and " + condition)) {
			row.next();
			return row.getInt(1);
		}
	}

}
