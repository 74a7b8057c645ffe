package org.briefingapi;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the server on a file, and kills it as {@code kill -9} does. */
class RecordedTimesTests {

	@TempDir
	private Path folder;

	@Test
	void outliveARestartAndAKill() throws Exception {
		Path data = folder.resolve("data");
		FileSystemUtils.copyRecursively(Path.of("src/test/resources/seed/good"), data);
		serveAndKill(data);
		Map<String, Times> first = times();
		Path statements = data.resolve("statements.yaml");
		Files.writeString(statements, Files.readString(statements).replace("act: SUPPORT", "act: AGREE"));
		serveAndKill(data);
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

	private void serveAndKill(Path data) throws IOException, InterruptedException {
		Process server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", classPath(), BriefingApplication.class.getName(), "--server.port=0",
				"--briefing.store=" + folder.resolve("store"), "--briefing.seed-data=" + data)
			.redirectErrorStream(true)
			.start();
		try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8)) {
			assertThat(output.lines().anyMatch(line -> line.contains("Serving"))).isTrue();
		}
		finally {
			server.destroyForcibly();
			assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
		}
	}

	/** The class path without the properties of tests. */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter(entry -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
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
