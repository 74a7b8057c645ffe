package org.briefingapi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.briefingapi.BriefingApplication;
import org.briefingapi.seed.Reload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the file of H2 as a kill would have left it at several points before and after
 * the write that completes a load; {@code kill.points} sets their number.
 */
@DisabledIfSystemProperty(named = "store", matches = "postgres")
class InterruptedLoadTests {

	private static final int POINTS = Integer.getInteger("kill.points", 8);

	private static final String BULK = "briefing.load.bulk-from=100";

	private static final String WHOLE = "briefing.load.bulk-from=1000000";

	@TempDir
	private Path folder;

	private final WriteLog writes = new WriteLog();

	private Editions editions;

	private String url = "";

	/** The file as the last kill left it. */
	private String copy = "";

	@BeforeEach
	void writeEdition() throws Exception {
		editions = new Editions(folder.resolve("data"), 3);
		editions.write(1);
		url = WatchedDisk.watch(folder.resolve("store-" + System.nanoTime()), writes) + ";USER=sa";
	}

	@Test
	void leavesNothingOrAWholeDataSetInAFirstLoad() throws Exception {
		StoredEdition whole;
		try (ConfigurableApplicationContext server = start(url, BULK)) {
			assertThat(server.isActive()).isTrue();
			whole = StoredEdition.read(url);
		}
		int end = end(0, writes.size(), whole);
		assertThat(left(end, writes.size(), 2)).containsOnly(whole);
		assertThat(left(0, end, POINTS)).extracting(StoredEdition::version).containsOnly("");
		start(copy, WHOLE).close();
		assertThat(StoredEdition.read(copy)).isEqualTo(whole);
	}

	@Test
	void leavesTheOldDataSetOrTheNewOneInALaterLoad() throws Exception {
		StoredEdition before;
		StoredEdition after;
		int begin;
		try (ConfigurableApplicationContext server = start(url, WHOLE)) {
			before = StoredEdition.read(url);
			begin = writes.size();
			editions.write(2);
			assertThat(server.getBean(Reload.class).run()).isTrue();
			after = StoredEdition.read(url);
		}
		assertThat(after.version()).isNotEqualTo(before.version());
		assertThat(left(0, end(0, begin, before), POINTS)).extracting(StoredEdition::version).containsOnly("");
		int end = end(begin, writes.size(), after);
		assertThat(left(end, writes.size(), 2)).containsOnly(after);
		assertThat(left(begin, end, POINTS)).containsOnly(before);
		long size = Files.size(file(copy));
		reloadAndKill(copy);
		assertThat(StoredEdition.read(copy)).isEqualTo(after);
		assertThat(Files.size(file(copy))).isLessThanOrEqualTo(size * 5 / 2);
	}

	private void reloadAndKill(String database) throws Exception {
		try (ServerProcess server = ServerProcess.start(settings(database, "briefing.seed=skip"))) {
			assertThat(editions.read(server)).isEqualTo(1);
			assertThat(server.reload()).isTrue();
			assertThat(editions.read(server)).isEqualTo(2);
			server.kill();
		}
	}

	/** A server without its web part, which has loaded. */
	private ConfigurableApplicationContext start(String database, String kind) {
		return new SpringApplicationBuilder(BriefingApplication.class).web(WebApplicationType.NONE)
			.run(Stream.of(settings(database, kind, "briefing.seed=load")).map("--"::concat).toArray(String[]::new));
	}

	private String[] settings(String database, String... more) {
		return Stream.concat(Stream.of("spring.datasource.url=" + database, "spring.datasource.username=sa",
				"briefing.search.folder=" + folder.resolve("search"), "briefing.seed-data=" + folder.resolve("data")),
				Stream.of(more))
			.toArray(String[]::new);
	}

	/** The content that kills after some of these writes would have left. */
	private List<StoredEdition> left(int from, int to, int points) throws IOException, SQLException {
		List<StoredEdition> left = new ArrayList<>();
		for (int point = 1; point <= points; point++) {
			left.add(leftBy(from + (to - from) * point / (points + 1)));
		}
		return left;
	}

	private StoredEdition leftBy(int write) throws IOException, SQLException {
		Files.deleteIfExists(file(copy));
		copy = "jdbc:h2:file:" + folder.resolve("store-" + System.nanoTime()) + ";USER=sa";
		writes.copy(write, file(copy));
		return StoredEdition.read(copy);
	}

	/** The write that makes an edition the current one: all later ones leave it so. */
	private int end(int from, int to, StoredEdition edition) throws IOException, SQLException {
		int before = from;
		int end = to;
		while (end - before > 1) {
			int middle = (before + end) / 2;
			if (leftBy(middle).version().equals(edition.version())) {
				end = middle;
			}
			else {
				before = middle;
			}
		}
		return end;
	}

	private static Path file(String database) {
		return Path.of(database.replaceAll("jdbc:h2:file:|;.*", "") + ".mv.db");
	}

}
