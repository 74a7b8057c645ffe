package org.briefingapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The times at which records were first loaded, and last changed. */
class RecordedTimesTests {

	@TempDir
	private Path folder;

	@Test
	void outliveACrashAndALoad() throws Exception {
		Path data = folder.resolve("data");
		FileSystemUtils.copyRecursively(Path.of("src/test/resources/seed/good"), data);
		serveAndCrash(data);
		Map<String, Times> first = times();
		Path statements = data.resolve("statements.yaml");
		Files.writeString(statements, Files.readString(statements).replace("act: SUPPORT", "act: AGREE"));
		serveAndCrash(data);
		Map<String, Times> second = times();
		assertThat(first).hasSizeGreaterThan(10);
		assertThat(second).containsOnlyKeys(first.keySet());
		assertThat(second).allSatisfy((slug, times) -> {
			assertThat(times.recorded()).isEqualTo(first.get(slug).recorded());
			if (slug.equals("closest-partner")) {
				assertThat(times.revised()).isAfter(first.get(slug).revised());
			}
			else {
				assertThat(times.revised()).isEqualTo(first.get(slug).revised());
			}
		});
		assertThat(store().sql("select cause from change").query(String.class).list())
			.containsExactly("Corrected: act.");
	}

	/**
	 * Leaves the store as it is after a load, without what is written at an orderly end.
	 */
	private void serveAndCrash(Path data) throws IOException {
		Path store = folder.resolve("store.mv.db");
		Path crashed = folder.resolve("crashed.mv.db");
		try (ConfigurableApplicationContext server = new SpringApplicationBuilder(BriefingApplication.class)
			.web(WebApplicationType.NONE)
			.run("--spring.datasource.url=" + url(), "--briefing.seed=load", "--briefing.seed-data=" + data,
					"--briefing.search.folder=" + folder.resolve("search"))) {
			assertThat(server.isRunning()).isTrue();
			Files.copy(store, crashed);
		}
		Files.move(crashed, store, StandardCopyOption.REPLACE_EXISTING);
	}

	private Map<String, Times> times() {
		return store().sql("select slug, recorded_at, revised_at from node")
			.query((row, number) -> new Times(row.getString(1), row.getObject(2, OffsetDateTime.class),
					row.getObject(3, OffsetDateTime.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(Times::slug, times -> times));
	}

	private JdbcClient store() {
		return JdbcClient.create(new DriverManagerDataSource(url()));
	}

	private String url() {
		return "jdbc:h2:file:" + folder.resolve("store") + ";DB_CLOSE_ON_EXIT=FALSE";
	}

	private record Times(String slug, OffsetDateTime recorded, OffsetDateTime revised) {
	}

}
