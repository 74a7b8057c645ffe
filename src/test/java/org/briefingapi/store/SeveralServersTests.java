package org.briefingapi.store;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Servers in processes of their own, on one PostgreSQL. */
class SeveralServersTests {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final Pattern ADDRESS = Pattern.compile("Serving .* at (http://localhost:\\d+)");

	private static final String QUERY = """
			{"query": "{ dataset { licence } cooperationArea(slug: \\"cyber-defence\\") { definition } }"}""";

	private static final Pattern NAMES = Pattern.compile("\"licence\":\"(\\w+)\".*\"definition\":\"(\\w+)");

	private static final String LOAD_ONLY = "--spring.main.web-application-type=none";

	private static final Duration START = Duration.ofMinutes(3);

	private static final int READS = 20;

	private final String database = PostgresServer.newDatabase();

	private final List<Process> processes = new ArrayList<>();

	@TempDir
	private Path folder;

	@AfterEach
	void stop() {
		processes.forEach(Process::destroyForcibly);
	}

	@Test
	void serveWhatAnyOfThemLoadsAndNothingThatIsNotWhole() throws Exception {
		// both find the database empty: one migrates and loads, the other waits
		Process one = start("first", "--server.port=0");
		start("second", "--server.port=0");
		List<URI> servers = List.of(address("first"), address("second"));
		assertThat(names(servers)).hasSize(1).containsAnyOf("first", "second");

		load("third");
		assertThat(names(servers)).containsExactly("third");

		Process killed = start("fourth", LOAD_ONLY);
		Awaitility.await()
			.atMost(START)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> count("changeover where announced") > 0);
		killed.destroyForcibly().waitFor();
		assertThat(names(servers)).containsExactly("third");
		Awaitility.await().atMost(START).until(() -> count("changeover where announced") == 0);

		load("fifth");
		assertThat(names(servers)).containsExactly("fifth");

		one.destroyForcibly().waitFor();
		assertThat(names(servers.subList(1, 2))).containsExactly("fifth");
	}

	private void load(String name) throws IOException, InterruptedException {
		Process loader = start(name, LOAD_ONLY);
		assertThat(loader.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(loader.exitValue()).isZero();
	}

	/** Starts a process that first loads data that has this name in two places. */
	private Process start(String name, String... more) throws IOException {
		String classes = Arrays
			.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
				.split(File.pathSeparator))
			.filter(path -> !path.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		Stream<String> command = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", classes, "org.briefingapi.BriefingApplication",
				"--spring.datasource.url=" + database, "--briefing.licence=" + name,
				"--briefing.seed-data=" + data(name));
		Process process = new ProcessBuilder(Stream.concat(command, Stream.of(more)).toList())
			.redirectError(Redirect.INHERIT)
			.redirectOutput(output(name).toFile())
			.start();
		processes.add(process);
		return process;
	}

	private Path output(String name) {
		return folder.resolve(name + ".log");
	}

	private Path data(String name) throws IOException {
		Path data = Files.createDirectory(folder.resolve(name));
		try (Stream<Path> files = Files.list(Path.of("seed-data"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.writeString(data.resolve(file.getFileName()),
						Files.readString(file).replace("definition: Protecting networks", "definition: " + name));
			}
		}
		return data;
	}

	private URI address(String name) {
		Callable<String> printed = () -> {
			Matcher address = ADDRESS.matcher(Files.readString(output(name)));
			return address.find() ? address.group(1) : "";
		};
		return URI.create(Awaitility.await().atMost(START).until(printed, text -> !text.isEmpty()) + "/graphql");
	}

	/** What each server says that it has, so often that some answers come from memory. */
	private static Set<String> names(List<URI> servers) throws IOException, InterruptedException {
		Set<String> names = new TreeSet<>();
		for (int i = 0; i < READS; i++) {
			for (URI server : servers) {
				HttpRequest request = HttpRequest.newBuilder(server)
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString(QUERY))
					.build();
				String answer = CLIENT.send(request, BodyHandlers.ofString()).body();
				Matcher name = NAMES.matcher(answer);
				assertThat(name.find()).as(answer).isTrue();
				names.add(name.group(1));
				names.add(name.group(2));
			}
		}
		return names;
	}

	private int count(String from) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from " + from)) {
			row.next();
			return row.getInt(1);
		}
	}

}
