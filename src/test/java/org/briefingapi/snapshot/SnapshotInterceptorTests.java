package org.briefingapi.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

@SpringBootTest(
		properties = { "briefing.seed=skip", "briefing.record-cache=true", "spring.threads.virtual.enabled=true" })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SnapshotInterceptorTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private Watch watch;

	@Autowired
	private CurrentDataset current;

	/** Has seen no data set, so that each answer is read from one snapshot. */
	@MockitoBean
	private DatasetMonitor monitor;

	@BeforeEach
	void record() throws SQLException {
		watch.clear();
		execute("delete from dataset", "delete from source where slug like 'snapshot-%'",
				"delete from node where slug like 'snapshot-%'", dataset("first"), node("snapshot-a"),
				source("snapshot-a", null), node("snapshot-b"), source("snapshot-b", "snapshot-a"));
	}

	@Test
	void namesTheVersionThatTheAnswerIsFrom() {
		assertThat(ask("{ __typename }")).bodyJson().extractingPath("extensions.dataset.version").isEqualTo("first");
	}

	@Test
	void namesTheVersionBesideAnError() {
		assertThat(ask("{ sources(after: \"x\") { totalCount } dataset { version } }")).bodyJson()
			.extractingPath("extensions.dataset.version")
			.isEqualTo("first");
	}

	@Test
	void fetchesEverythingInOneTransactionOnTheCallingThread() {
		assertThat(ask("{ source(slug: \"snapshot-b\") { derivedFrom { slug } citations { totalCount } } }")).bodyJson()
			.extractingPath("data.source.derivedFrom.slug")
			.isEqualTo("snapshot-a");
		assertThat(watch.threads).hasSizeGreaterThan(3).containsOnly(Thread.currentThread());
		assertThat(watch.readOnly).containsOnly(true);
	}

	@Test
	void leavesOutWhatIsCommittedMeanwhile() {
		watch.onFirst("from source ",
				() -> execute("update dataset set version = 'second'", node("snapshot-c"), source("snapshot-c", null)));
		assertThat(ask("{ dataset { version } source(slug: \"snapshot-c\") { slug } }")).bodyJson()
			.isLenientlyEqualTo("""
					{
						"data": { "dataset": { "version": "first" }, "source": null },
						"extensions": { "dataset": { "version": "first" } }
					}
					""");
		assertThat(ask("{ dataset { version } source(slug: \"snapshot-c\") { slug } }")).bodyJson()
			.extractingPath("data.source.slug")
			.isEqualTo("snapshot-c");
	}

	@Test
	void readsAllAgainWhereTheExpectedDataSetIsReplacedMeanwhile() {
		when(monitor.current()).thenReturn(current.find().orElseThrow());
		watch.onFirst("from source ",
				() -> execute("update dataset set version = 'second'", node("snapshot-c"), source("snapshot-c", null)));
		assertThat(ask("{ dataset { version } source(slug: \"snapshot-c\") { slug } }")).bodyJson()
			.isLenientlyEqualTo("""
					{
						"data": { "dataset": { "version": "second" }, "source": { "slug": "snapshot-c" } },
						"extensions": { "dataset": { "version": "second" } }
					}
					""");
	}

	private MvcTestResult ask(String query) {
		return mvc.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.content(json.writeValueAsString(Map.of("query", query)))
			.exchange();
	}

	private void execute(String... commands) throws SQLException {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			for (String command : commands) {
				statement.execute(command);
			}
		}
	}

	private static String dataset(String version) {
		return "insert into dataset (id, version, title, licence, loaded_at) values (1, '%s', 'A title', 'none', localtimestamp)"
			.formatted(version);
	}

	private static String node(String slug) {
		return "insert into node (slug, type, digest, recorded_at, revised_at) values ('%s', 'Source', '', localtimestamp, localtimestamp)"
			.formatted(slug);
	}

	private static String source(String slug, @Nullable String derivedFrom) {
		String origin = (derivedFrom != null) ? "'%s'".formatted(derivedFrom) : "null";
		return """
				insert into source (slug, title, sort_key, title_given, kind, earliest, latest, language, derived_from, origin)
				values ('%s', 'A title', 'a title', 'PRINTED', 'NEWS_REPORT', '0001-01-01', '0001-01-01', 'en', %s, '%1$s')"""
			.formatted(slug, origin);
	}

	/** Receives every statement before its execution. */
	@TestConfiguration
	static class Watch implements StatementInspector {

		private static final long serialVersionUID = 1;

		private final transient List<Thread> threads = new ArrayList<>();

		private final transient List<Boolean> readOnly = new ArrayList<>();

		private transient String awaited = "";

		private transient @Nullable Action action;

		@Bean
		HibernatePropertiesCustomizer watching() {
			return properties -> properties.put(JdbcSettings.STATEMENT_INSPECTOR, this);
		}

		void clear() {
			threads.clear();
			readOnly.clear();
			action = null;
		}

		void onFirst(String awaited, Action action) {
			this.awaited = awaited;
			this.action = action;
		}

		@Override
		public String inspect(String sql) {
			threads.add(Thread.currentThread());
			readOnly.add(TransactionSynchronizationManager.isCurrentTransactionReadOnly());
			Action due = action;
			if (due != null && sql.contains(awaited)) {
				action = null;
				run(due);
			}
			return sql;
		}

		private static void run(Action action) {
			try {
				action.run();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	interface Action {

		void run() throws SQLException;

	}

}
