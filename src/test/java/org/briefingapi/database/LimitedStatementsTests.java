package org.briefingapi.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.seed.Reload;
import org.briefingapi.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The database cancels statements that exceed the timeout, on every connection. */
@SpringBootTest(properties = { "briefing.seed=load", "briefing.seed-data=src/test/resources/seed/good",
		"briefing.database.statement-timeout=1s",
		"spring.datasource.hikari.maximum-pool-size=" + LimitedStatementsTests.CONNECTIONS })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@DirtiesContext
class LimitedStatementsTests {

	/** The number of connections that a load needs. */
	static final int CONNECTIONS = 4;

	private static final Duration LONGEST = Duration.ofSeconds(4);

	private static final String CANCELLED = "57014";

	@Autowired
	private Snapshot snapshot;

	@Autowired
	private Datasets datasets;

	@Autowired
	private EntityManager entityManager;

	@Autowired
	private Reload reload;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcTemplate jdbc;

	@Value("${spring.datasource.url}")
	private String url;

	@Test
	void areCancelledOnEachConnectionThatHasBeenInUse() throws Exception {
		assertThatSlowStatementsAreCancelled();
		assertThatSlowStatementsAreCancelled();
	}

	@Test
	void areCancelledOnEachConnectionAfterALoad() throws Exception {
		reload.run();
		assertThatSlowStatementsAreCancelled();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ statements { nodes { slug } } }",
			"{ statements { nodes { slug } } agreements { nodes { areas { area { slug } } } } }" })
	void areATimeoutInGraphQl(String query) {
		MvcTestResult answer = withSlowStatements(() -> mvc.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"query\": \"" + query + "\"}")
			.exchange());
		assertThat(answer).bodyText().contains("\"code\":\"TIMEOUT\"").doesNotContain("INTERNAL_ERROR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/briefings/japan.json?asOf=2023-07-31", "/briefings/japan.md?asOf=2023-07-31",
			"/export/statements.csv", "/export/statements.ndjson" })
	void areNoFaultOfTheServerOnPlainRoutes(String address) {
		MvcTestResult answer = withSlowStatements(() -> mvc.get().uri(address).exchange());
		assertThat(answer).hasStatus(503).bodyText().contains("The answer takes longer than it may.");
		assertThat(answer).headers().hasValue("Retry-After", "1");
	}

	/** Uses all connections of the pool at once, so that each is tested. */
	private void assertThatSlowStatementsAreCancelled() throws Exception {
		String slow = slow();
		CyclicBarrier all = new CyclicBarrier(CONNECTIONS);
		ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
		List<Future<Long>> readers = new ArrayList<>();
		for (int i = 0; i < CONNECTIONS; i++) {
			readers.add(threads.submit(() -> snapshot.read(() -> {
				assertThat(datasets.counts().statements()).isPositive();
				await(all);
				return (Long) entityManager.createNativeQuery(slow, Long.class).getSingleResult();
			})));
		}
		threads.shutdown();
		assertThat(readers).allSatisfy(reader -> assertThatExceptionOfType(ExecutionException.class)
			.isThrownBy(() -> reader.get(LONGEST.toSeconds(), TimeUnit.SECONDS))
			.havingRootCause()
			.asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
			.extracting(SQLException::getSQLState)
			.isEqualTo(CANCELLED));
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException | BrokenBarrierException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Replaces a table by a slow view during a request. */
	private MvcTestResult withSlowStatements(Supplier<MvcTestResult> request) {
		alter("alter table statement rename to statement_row");
		jdbc.execute("create view statement as select * from statement_row where (%s) >= 0".formatted(slow()));
		try {
			return request.get();
		}
		finally {
			alter("drop view statement");
			alter("alter table statement_row rename to statement");
		}
	}

	/** Waits for other requests that still read the table, in spite of the timeout. */
	private void alter(String sql) {
		Awaitility.await().ignoreException(QueryTimeoutException.class).until(() -> {
			jdbc.execute(sql);
			return true;
		});
	}

	/** A query of some 20 seconds, in which H2 looks at the time at every 128th row. */
	private String slow() {
		if (DatabaseProduct.of(url) != DatabaseProduct.H2) {
			return "select count(*) from pg_sleep(20)";
		}
		jdbc.execute("create alias if not exists pause for 'java.lang.Thread.sleep(long)'");
		return "select count(*) from system_range(1, 20000) where pause(1) is not null";
	}

}
