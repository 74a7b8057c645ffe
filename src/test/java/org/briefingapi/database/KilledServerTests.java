package org.briefingapi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills a server during a load, at several points that divide the SQL statements of the
 * load equally; {@code kill.points} sets their number.
 */
class KilledServerTests {

	private static final int POINTS = Integer.getInteger("kill.points", 1);

	private static final boolean POSTGRES = "postgres".equals(System.getProperty("store"));

	private static final String BULK = "briefing.load.bulk-from=100";

	private static final String WHOLE = "briefing.load.bulk-from=1000000";

	@TempDir
	private Path folder;

	private Editions editions;

	private String url = "";

	@BeforeEach
	void writeEdition() throws Exception {
		editions = new Editions(folder.resolve("data"), 5);
		editions.write(1);
	}

	@Test
	void leavesNothingOrAWholeDataSetInAFirstLoad() throws Exception {
		StoredEdition whole = null;
		for (String kind : (POINTS > 1) ? List.of(WHOLE, BULK) : List.of(BULK)) {
			useNewStore();
			int statements = load(kind);
			StoredEdition loaded = StoredEdition.read(url);
			assertThat(loaded).isEqualTo((whole != null) ? whole : loaded);
			whole = loaded;
			useNewStore();
			for (int point = 1; point <= POINTS; point++) {
				killAt(statements * point / (POINTS + 1), kind);
				assertThat(StoredEdition.read(url).version()).isIn("", whole.version());
			}
			load(kind);
			assertThat(StoredEdition.read(url)).isEqualTo(whole);
		}
	}

	@Test
	void leavesTheOldDataSetOrTheNewOneInALaterLoad() throws Exception {
		useNewStore();
		load(WHOLE);
		StoredEdition before = StoredEdition.read(url);
		long size = size();
		editions.write(2);
		int statements = load(WHOLE);
		StoredEdition after = StoredEdition.read(url);
		assertThat(after.version()).isNotEqualTo(before.version());
		editions.write(1);
		useNewStore();
		load(WHOLE);
		editions.write(2);
		for (int point = 1; point <= POINTS; point++) {
			killAt(statements * point / (POINTS + 1), WHOLE);
			assertThat(StoredEdition.read(url)).isEqualTo(before);
		}
		try (ServerProcess server = start(WHOLE, "briefing.seed=skip")) {
			assertThat(editions.read(server)).isEqualTo(1);
			assertThat(server.reload()).isTrue();
			assertThat(editions.read(server)).isEqualTo(2);
			server.kill();
		}
		assertThat(StoredEdition.read(url)).isEqualTo(after);
		assertThat(size()).isLessThanOrEqualTo(size * 5 / 2);
	}

	/** The size of the database file of H2. */
	private long size() throws IOException {
		return POSTGRES ? 0 : Files.size(Path.of(url.replaceAll("jdbc:h2:file:|;.*", "") + ".mv.db"));
	}

	private void useNewStore() {
		url = POSTGRES ? PostgresServer.newDatabase()
				: "jdbc:h2:file:" + folder.resolve("store-" + System.nanoTime()) + ";USER=sa";
	}

	/**
	 * Loads the changes.
	 * @return the number of SQL statements of the load
	 */
	private int load(String kind) throws Exception {
		AtomicInteger statements = new AtomicInteger();
		try (ServerProcess server = start(kind, "spring.main.web-application-type=none")) {
			server.killAt(line -> isStatement(line) && statements.incrementAndGet() < 0);
			server.awaitEnd();
			assertThat(server.exitValue()).isZero();
		}
		return statements.get();
	}

	private void killAt(int statement, String kind) throws Exception {
		AtomicInteger statements = new AtomicInteger();
		try (ServerProcess server = start(kind, "spring.main.web-application-type=none")) {
			server.killAt(line -> isStatement(line) && statements.incrementAndGet() == statement);
			server.awaitEnd();
			assertThat(statements.get()).isGreaterThanOrEqualTo(statement);
			assertThat(server.exitValue()).isNotZero();
		}
	}

	private static boolean isStatement(String line) {
		return line.contains("org.hibernate.SQL") || line.contains("JdbcTemplate");
	}

	private ServerProcess start(String... more) throws Exception {
		String[] settings = { "spring.datasource.url=" + url,
				"spring.datasource.username=" + (POSTGRES ? "postgres" : "sa"),
				"briefing.search.folder=" + folder.resolve("search"), "briefing.seed-data=" + folder.resolve("data"),
				"logging.level.org.hibernate.SQL=debug",
				"logging.level.org.springframework.jdbc.core.JdbcTemplate=debug" };
		return ServerProcess.start(Stream.of(settings, more).flatMap(Stream::of).toArray(String[]::new));
	}

}
