package org.briefingapi.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.briefingapi.http.Server;
import org.briefingapi.seed.Reload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An H2 store that is backed up and restored by the commands that the documentation has.
 */
@DisabledIfSystemProperty(named = "store", matches = "postgres")
class BackupTests {

	private static final String ASKED = """
			{ dataset { version } statements(first: 5) { nodes { label revisedAt speaker { slug } } } }""";

	@TempDir
	private Path folder;

	@Test
	void bringsBackTheDataWithTheirHistory() throws Exception {
		Editions editions = new Editions(folder.resolve("data"), 1);
		editions.write(1);
		String asked;
		String feed;
		try (Server server = start("load")) {
			editions.write(2);
			assertThat(server.bean(Reload.class).run()).isTrue();
			asked = server.ask(ASKED).body();
			feed = feed(server, asked);
		}
		run("# back up");
		editions.write(3);
		try (Server server = start("load")) {
			assertThat(server.ask(ASKED).body()).contains("Edition 3");
		}
		run("# restore");
		try (Server server = start("skip")) {
			assertThat(server.ask(ASKED).body()).isEqualTo(asked).contains("Edition 2");
			assertThat(feed(server, asked)).isEqualTo(feed).contains("Edition 2");
		}
	}

	private static String feed(Server server, String asked) throws Exception {
		String speaker = asked.replaceFirst("(?s).*?\"speaker\":\\{\"slug\":\"([^\"]+).*", "$1");
		return server.get("/feeds/actors/" + speaker + ".atom").body().replaceAll("localhost:\\d+", "localhost");
	}

	private Server start(String seed) {
		Path store = folder.resolve("store/briefing");
		return new Server("jdbc:h2:file:" + store, "briefing.search.folder=" + store + "-search",
				"briefing.seed-data=" + folder.resolve("data"), "briefing.seed=" + seed);
	}

	/** Runs the commands that stand below a comment in the documentation. */
	private void run(String comment) throws Exception {
		String commands = Files.readAllLines(Path.of("src/docs/deployment.md"))
			.stream()
			.dropWhile(line -> !line.startsWith(comment))
			.skip(1)
			.takeWhile(line -> !line.startsWith("#") && !line.startsWith("```"))
			.collect(Collectors.joining("\n"));
		assertThat(commands).contains("tar ");
		ProcessBuilder shell = new ProcessBuilder("sh", "-ec", commands).directory(folder.toFile()).inheritIO();
		shell.environment().put("STORE", folder.resolve("store").toString());
		assertThat(shell.start().waitFor()).isZero();
	}

}
