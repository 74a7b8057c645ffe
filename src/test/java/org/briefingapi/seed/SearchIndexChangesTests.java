package org.briefingapi.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.awaitility.Awaitility;
import org.briefingapi.seedfile.SeedFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search index before the first load, and across loads, also of the same data in
 * another order.
 */
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:index-changes", "briefing.seed=skip" })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SearchIndexChangesTests {

	private static final String HITS = "{ search(query: \"partner OR japan\") { edges { cursor slug score } } }";

	private static final Path GOOD = Path.of("src/test/resources/seed/good");

	private static final Path REAL = Path.of("seed-data");

	private static final List<Long> SEEDS = List.of(1L, 42L);

	private static final List<String> ACTORS = List.of("japan", "emmanuel-macron");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private SeedLoader loader;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path folder;

	@TempDir
	private static Path indexes;

	@DynamicPropertySource
	static void useNewIndexes(DynamicPropertyRegistry properties) {
		properties.add("briefing.search.folder", indexes::toString);
	}

	@AfterEach
	void empty() throws IOException {
		List.of("citation", "milestone", "agreed_area", "divergence", "statement", "agreement", "proposal", "event",
				"area", "actor", "source", "node", "change", "dataset")
			.forEach(table -> jdbc.sql("delete from " + table).update());
		FileSystemUtils.deleteRecursively(indexes);
	}

	@Test
	void saysTheSameOfATextWhateverTheOrderOfTheRecords() throws IOException {
		loader.load(SeedFolder.at(REAL.toString()));
		List<JsonNode> expected = checks();
		assertThat(expected.toString()).contains("BORNE_OUT", "CONTRADICTED", "IN_PART");
		for (long seed : SEEDS) {
			// in between another version, so that records and index are written anew
			loader.load(SeedFolder.at(GOOD.toString()));
			assertThat(found("partner")).contains("closest-partner");
			FileSystemUtils.deleteRecursively(indexes);
			loader.load(SeedFolder.at(shuffled(new Random(seed)).toString()));
			assertThat(checks()).as("seed %d", seed).isEqualTo(expected);
		}
	}

	/** The verdicts on the recorded briefings, and on the sentences that were altered. */
	private List<JsonNode> checks() throws IOException {
		List<String> texts = new ArrayList<>();
		texts.add(Files.readString(Path.of("src/test/resources/check/alterations.txt"))
			.replaceAll("(?m)^#.*$|^\\w+: ", "")
			.replaceAll("\\{.*? => (.*?)}", "$1")
			.replace("\n", "\n\n"));
		for (String actor : ACTORS) {
			texts.add(mvc.get().uri("/briefings/" + actor + ".md").exchange().getResponse().getContentAsString());
		}
		List<JsonNode> checks = new ArrayList<>();
		for (String text : texts) {
			MvcTestResult answer = mvc.post().uri("/check").contentType("text/markdown").content(text).exchange();
			assertThat(answer).hasStatusOk();
			checks.add(json.readTree(answer.getResponse().getContentAsString()));
		}
		return checks;
	}

	private Path shuffled(Random random) throws IOException {
		Path shuffled = Files.createDirectories(folder.resolve("shuffled"));
		FileSystemUtils.copyRecursively(REAL, shuffled);
		for (Path file : List
			.of("actors", "agreements", "areas", "divergences", "events", "proposals", "sources", "statements")
			.stream()
			.map(name -> shuffled.resolve(name + ".yaml"))
			.toList()) {
			List<String> records = new ArrayList<>(List.of(Files.readString(file).split("(?m)^(?=- )")));
			Collections.shuffle(records.subList(1, records.size()), random);
			Files.writeString(file, String.join("", records));
		}
		return shuffled;
	}

	@Test
	void isNotReadyBeforeTheFirstLoadAndNeverStaleAfterAnother() throws IOException {
		// for up to a second, readers are still given the data that another test has
		// deleted
		Awaitility.await()
			.untilAsserted(
					() -> assertThat(mvc.get().uri("/search?q=japan")).hasStatus(503).hasHeader("Retry-After", "1"));
		assertThat(answer("{ search(query: \"japan\") { totalCount } actors { totalCount } }"))
			.contains("\"NOT_READY\"", "\"search\":null", "\"actors\":{");
		FileSystemUtils.copyRecursively(GOOD, folder);
		loader.load(SeedFolder.at(folder.toString()));
		assertThat(found("partner")).contains("closest-partner");
		String hits = answer(HITS);
		Path statements = folder.resolve("statements.yaml");
		String before = Files.readString(statements);
		String cursor = cursor();
		for (int i = 0; i < 5; i++) {
			String word = "zanzibar" + i;
			Files.writeString(statements, before.replaceFirst("act: SUPPORT", "act: SUPPORT\n  note: " + word));
			loader.load(SeedFolder.at(folder.toString()));
			assertThat(found(word)).containsExactly("closest-partner");
			assertThat(found("zanzibar*")).containsExactly("closest-partner");
		}
		assertThat(page(cursor)).contains("\"INVALID_CURSOR\"");
		Files.writeString(statements, before);
		loader.load(SeedFolder.at(folder.toString()));
		assertThat(found("zanzibar*")).isEmpty();
		assertThat(answer(HITS)).isEqualTo(hits);
		assertThat(page(cursor)).doesNotContain("errors");
	}

	private String cursor() throws IOException {
		return json.readTree(answer("{ search(query: \"partner\", first: 1) { edges { cursor } } }"))
			.at("/data/search/edges/0/cursor")
			.asString();
	}

	private String page(String cursor) throws IOException {
		return answer("{ search(query: \"partner\", after: \"" + cursor + "\") { totalCount } }");
	}

	private List<String> found(String query) {
		MvcTestResult answer = mvc.get().uri("/search?first=100&q={query}", query).exchange();
		assertThat(answer).hasStatusOk();
		try {
			return json.readTree(answer.getResponse().getContentAsString())
				.path("data")
				.path("search")
				.path("edges")
				.valueStream()
				.map(edge -> edge.path("slug").asString())
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String answer(String document) throws IOException {
		return mvc.post()
			.uri("/graphql")
			.contentType("application/json")
			.content(json.writeValueAsString(Map.of("query", document)))
			.exchange()
			.getResponse()
			.getContentAsString();
	}

}
