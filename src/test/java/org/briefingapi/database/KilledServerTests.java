package org.briefingapi.database;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A server with a store in a file that is killed while it loads. */
@DisabledIfSystemProperty(named = "store", matches = "postgres")
class KilledServerTests {

	/** What a load asks between the rows of statements: here, for whom they speak. */
	private static final String STATEMENTS_COME = " from affiliation ";

	/**
	 * What a reload does between the rows that it wrote and those that it writes next.
	 */
	private static final String STATEMENTS_GO = "delete from voice ";

	private static final String BULK = "briefing.load.bulk-from=100";

	private static final String WHOLE = "briefing.load.bulk-from=1000000";

	@TempDir
	private Path folder;

	@Test
	void startsAgainWithTheOldDataOrTheNewAndNeverWithAPart() throws Exception {
		Editions editions = new Editions(folder.resolve("data"), 5);
		editions.write(1);
		for (String firstLoad : new String[] { WHOLE, BULK }) {
			try (ServerProcess server = start(firstLoad)) {
				server.killAt(line -> line.contains(STATEMENTS_COME));
				server.awaitEnd();
			}
		}
		try (ServerProcess server = start(WHOLE)) {
			assertThat(editions.read(server)).isEqualTo(1);
			editions.write(2);
			server.killAt(line -> line.contains(STATEMENTS_GO));
			server.beginReload();
			server.awaitEnd();
		}
		try (ServerProcess server = start(WHOLE, "briefing.seed=skip")) {
			assertThat(editions.read(server)).isEqualTo(1);
			assertThat(server.reload()).isTrue();
			assertThat(editions.read(server)).isEqualTo(2);
		}
	}

	private ServerProcess start(String... more) throws Exception {
		String[] settings = { "briefing.store=" + folder.resolve("store"),
				"briefing.seed-data=" + folder.resolve("data"), "logging.level.org.hibernate.SQL=debug" };
		return ServerProcess.start(
				java.util.stream.Stream.of(settings, more).flatMap(java.util.stream.Stream::of).toArray(String[]::new));
	}

}
