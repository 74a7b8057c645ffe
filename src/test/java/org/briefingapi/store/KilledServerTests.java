package org.briefingapi.store;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A server with a store in a file that is killed while it loads. */
@DisabledIfSystemProperty(named = "store", matches = "postgres")
class KilledServerTests {

	/** A part of it, if there are 1,500. */
	private static final int ROWS = 400;

	private static final String BULK = "briefing.bulk-from=100";

	private static final String WHOLE = "briefing.bulk-from=1000000";

	@TempDir
	private Path folder;

	@Test
	void startsAgainWithTheOldDataOrTheNewAndNeverWithAPart() throws Exception {
		Editions editions = new Editions(folder.resolve("data"), 5);
		editions.write(1);
		for (String firstLoad : new String[] { WHOLE, BULK }) {
			try (ServerProcess server = start(firstLoad)) {
				server.killAt(rows("insert into statement "));
				server.awaitEnd();
			}
		}
		try (ServerProcess server = start(WHOLE)) {
			assertThat(editions.read(server)).isEqualTo(1);
			editions.write(2);
			server.killAt(rows("update statement "));
			server.beginReload();
			server.awaitEnd();
		}
		try (ServerProcess server = start(WHOLE, "briefing.seed=skip")) {
			assertThat(editions.read(server)).isEqualTo(1);
			assertThat(server.reload()).isTrue();
			assertThat(editions.read(server)).isEqualTo(2);
		}
	}

	/** After so many lines that tell of a row. */
	private static Predicate<String> rows(String sql) {
		AtomicInteger rows = new AtomicInteger();
		return line -> line.contains(sql) && rows.incrementAndGet() == ROWS;
	}

	private ServerProcess start(String... more) throws Exception {
		String[] settings = { "briefing.store=" + folder.resolve("store"),
				"briefing.seed-data=" + folder.resolve("data"), "logging.level.org.hibernate.SQL=debug" };
		return ServerProcess.start(
				java.util.stream.Stream.of(settings, more).flatMap(java.util.stream.Stream::of).toArray(String[]::new));
	}

}
