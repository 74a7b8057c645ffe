package org.briefingapi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills a server during a load, at several points that divide the SQL statements of the
 * load equally; {@code kill.points} sets their number. PostgreSQL needs a new server for
 * each point. The file of H2 is copied at all points while one server stands still, which
 * leaves the same bytes as a kill.
 */
class KilledServerTests {

	private static final boolean POSTGRES = "postgres".equals(System.getProperty("store"));

	private static final int DEFAULT_POINTS = POSTGRES ? 1 : 8;

	private static final int POINTS = Integer.getInteger("kill.points", DEFAULT_POINTS);

	/** The exit code of a process that was killed. */
	private static final int SIGKILL = 128 + 9;

	private static final Pattern SWITCH = Pattern.compile("(insert into|update) dataset");

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
		for (String kind : (POINTS > DEFAULT_POINTS) ? List.of(WHOLE, BULK) : List.of(BULK)) {
			useNewStore();
			int statements = load(kind);
			StoredEdition loaded = StoredEdition.read(url);
			assertThat(loaded).isEqualTo((whole != null) ? whole : loaded);
			whole = loaded;
			useNewStore();
			assertThat(leftByKills(statements, kind)).extracting(StoredEdition::version)
				.startsWith("")
				.isSubsetOf("", whole.version());
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
		assertThat(leftByKills(statements, WHOLE)).startsWith(before).isSubsetOf(before, after);
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
		return POSTGRES ? 0 : Files.size(file());
	}

	private Path file() {
		return Path.of(url.replaceAll("jdbc:h2:file:|;.*", "") + ".mv.db");
	}

	private void useNewStore() {
		url = POSTGRES ? PostgresServer.newDatabase() : h2(folder.resolve("store-" + System.nanoTime()));
	}

	private static String h2(Path store) {
		return "jdbc:h2:file:" + store + ";USER=sa";
	}

	/**
	 * What the store holds after a kill at each point. It is left as by the first one.
	 */
	private List<StoredEdition> leftByKills(int statements, String kind) throws Exception {
		List<Integer> points = IntStream.rangeClosed(1, POINTS)
			.mapToObj(point -> statements * point / (POINTS + 1))
			.toList();
		List<StoredEdition> left = new ArrayList<>();
		if (POSTGRES) {
			for (int point : points) {
				load(kind, List.of(point), ServerProcess::strike);
				left.add(StoredEdition.read(url));
			}
			return left;
		}
		List<String> copies = new ArrayList<>();
		load(kind, points, server -> server.whileStopped(() -> copies.add(copy())));
		for (String copy : copies) {
			left.add(StoredEdition.read(copy));
		}
		url = copies.get(0);
		return left;
	}

	private String copy() {
		try {
			Path copy = folder.resolve("store-" + System.nanoTime());
			Files.copy(file(), Path.of(copy + ".mv.db"));
			return h2(copy);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int load(String kind) throws Exception {
		return load(kind, List.of(), server -> {
			// nothing happens to it
		});
	}

	/**
	 * Loads what differs.
	 * @param points the numbers of statements at which something happens to the server
	 * @return the number of the statement that makes the new data set the current one
	 */
	private int load(String kind, List<Integer> points, Consumer<ServerProcess> action) throws Exception {
		AtomicInteger statements = new AtomicInteger();
		AtomicInteger last = new AtomicInteger();
		try (ServerProcess server = start(kind, "spring.main.web-application-type=none")) {
			server.listen(line -> {
				if (line.contains("org.hibernate.SQL") || line.contains("JdbcTemplate")) {
					int number = statements.incrementAndGet();
					if (SWITCH.matcher(line).find()) {
						last.set(number);
					}
					if (points.contains(number)) {
						action.accept(server);
					}
				}
			});
			server.awaitEnd();
			assertThat(server.exitValue()).isEqualTo((POSTGRES && !points.isEmpty()) ? SIGKILL : 0);
		}
		return last.get();
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
