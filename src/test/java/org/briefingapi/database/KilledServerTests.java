package org.briefingapi.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills a server on PostgreSQL during a load, at several points that divide the SQL
 * statements of the load equally; {@code kill.points} sets their number.
 */
@EnabledIfSystemProperty(named = "store", matches = "postgres")
class KilledServerTests {

	private static final int DEFAULT_POINTS = 1;

	private static final int POINTS = Integer.getInteger("kill.points", DEFAULT_POINTS);

	/** The exit code of a process that was killed. */
	private static final int SIGKILL = 128 + 9;

	private static final Pattern SWITCH = Pattern.compile("(insert into|update) dataset");

	private static final String BULK = "briefing.load.bulk-from=100";

	private static final String WHOLE = "briefing.load.bulk-from=1000000";

	@TempDir
	private Path folder;

	private Editions editions;

	private String url = PostgresServer.newDatabase();

	@BeforeEach
	void writeEdition() throws Exception {
		editions = new Editions(folder.resolve("data"), 5);
		editions.write(1);
	}

	@Test
	void leavesNothingOrAWholeDataSetInAFirstLoad() throws Exception {
		StoredEdition whole = null;
		for (String kind : (POINTS > DEFAULT_POINTS) ? List.of(WHOLE, BULK) : List.of(BULK)) {
			url = PostgresServer.newDatabase();
			int statements = load(kind);
			StoredEdition loaded = StoredEdition.read(url);
			assertThat(loaded).isEqualTo((whole != null) ? whole : loaded);
			whole = loaded;
			url = PostgresServer.newDatabase();
			assertThat(leftByKills(statements, kind)).extracting(StoredEdition::version)
				.startsWith("")
				.isSubsetOf("", whole.version());
			load(kind);
			assertThat(StoredEdition.read(url)).isEqualTo(whole);
		}
	}

	@Test
	void leavesTheOldDataSetOrTheNewOneInALaterLoad() throws Exception {
		load(WHOLE);
		StoredEdition before = StoredEdition.read(url);
		editions.write(2);
		int statements = load(WHOLE);
		StoredEdition after = StoredEdition.read(url);
		assertThat(after.version()).isNotEqualTo(before.version());
		editions.write(1);
		url = PostgresServer.newDatabase();
		load(WHOLE);
		editions.write(2);
		assertThat(leftByKills(statements, WHOLE)).startsWith(before).isSubsetOf(before, after);
		try (ServerProcess server = start(WHOLE, "briefing.seed=skip")) {
			assertThat(editions.read(server)).isEqualTo(1);
			assertThat(server.reload()).isTrue();
			assertThat(editions.read(server)).isEqualTo(2);
			server.kill();
		}
		assertThat(StoredEdition.read(url)).isEqualTo(after);
	}

	/** The content of the database after a kill at each point. */
	private List<StoredEdition> leftByKills(int statements, String kind) throws Exception {
		List<StoredEdition> left = new ArrayList<>();
		for (int point = 1; point <= POINTS; point++) {
			load(kind, statements * point / (POINTS + 1));
			left.add(StoredEdition.read(url));
		}
		return left;
	}

	private int load(String kind) throws Exception {
		return load(kind, 0);
	}

	/**
	 * Loads the records that differ.
	 * @param end the number of the statement at which the server is killed; 0 for none
	 * @return the number of the statement that makes the new data set the current one
	 */
	private int load(String kind, int end) throws Exception {
		AtomicInteger statements = new AtomicInteger();
		AtomicInteger last = new AtomicInteger();
		try (ServerProcess server = start(kind, "spring.main.web-application-type=none")) {
			server.listen(line -> {
				if (line.contains("org.hibernate.SQL") || line.contains("JdbcTemplate")) {
					int number = statements.incrementAndGet();
					if (SWITCH.matcher(line).find()) {
						last.set(number);
					}
					if (number == end) {
						server.strike();
					}
				}
			});
			server.awaitEnd();
			assertThat(server.exitValue()).isEqualTo((end > 0) ? SIGKILL : 0);
		}
		return last.get();
	}

	private ServerProcess start(String... more) throws Exception {
		String[] settings = { "spring.datasource.url=" + url, "spring.datasource.username=postgres",
				"briefing.search.folder=" + folder.resolve("search"), "briefing.seed-data=" + folder.resolve("data"),
				"logging.level.org.hibernate.SQL=debug",
				"logging.level.org.springframework.jdbc.core.JdbcTemplate=debug" };
		return ServerProcess.start(Stream.of(settings, more).flatMap(Stream::of).toArray(String[]::new));
	}

}
