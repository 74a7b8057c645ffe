package org.briefingapi.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.briefingapi.seedfile.SeedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The search index before the first load, and across loads. */
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:index-changes", "briefing.seed=skip" })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SearchIndexChangesTests {

	private static final String HITS = "{ search(query: \"partner OR japan\") { edges { cursor slug score } } }";

	private static final Path GOOD = Path.of("src/test/resources/seed/good");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private SeedLoader loader;

	@TempDir
	private Path folder;

	@TempDir
	private static Path indexes;

	@DynamicPropertySource
	static void useNewIndexes(DynamicPropertyRegistry properties) {
		properties.add("briefing.search.folder", indexes::toString);
	}

	@Test
	void isNotReadyBeforeTheFirstLoadAndNeverStaleAfterAnother() throws IOException {
		assertThat(mvc.get().uri("/search?q=japan")).hasStatus(503).hasHeader("Retry-After", "1");
		assertThat(answer("{ search(query: \"japan\") { totalCount } actors { totalCount } }"))
			.contains("\"NOT_READY\"", "\"search\":null", "\"actors\":{");
		FileSystemUtils.copyRecursively(GOOD, folder);
		loader.load(SeedFolder.at(folder.toString()));
		assertThat(found("partner")).contains("closest-partner");
		String hits = answer(HITS);
		Path statements = folder.resolve("statements.yaml");
		String before = Files.readString(statements);
		for (int i = 0; i < 5; i++) {
			String word = "zanzibar" + i;
			Files.writeString(statements, before.replaceFirst("act: SUPPORT", "act: SUPPORT\n  note: " + word));
			loader.load(SeedFolder.at(folder.toString()));
			assertThat(found(word)).containsExactly("closest-partner");
			assertThat(found("zanzibar*")).containsExactly("closest-partner");
		}
		Files.writeString(statements, before);
		loader.load(SeedFolder.at(folder.toString()));
		assertThat(found("zanzibar*")).isEmpty();
		assertThat(answer(HITS)).isEqualTo(hits);
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
