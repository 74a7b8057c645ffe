package org.briefingapi.search;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Searches that have no time at all, so that each is cut off. */
@SpringBootTest(properties = { "briefing.seed=load", "briefing.seed-data=src/test/resources/seed/good",
		"briefing.search.time-limit=0ms", "briefing.response-cache.size=1MB", "briefing.pages.cache-size=1MB" })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class CutSearchTests {

	private static final String SEARCH = "{ search(query: \"partner\") { totalCount partial notices } }";

	private static final String CHECK = "{ checkBrief(text: \"One partner flies.\") { partial notLookedAt sentences { verdict } } }";

	/** Holds what the cache of responses may take. */
	private static final String CACHEABLE = "org.briefingapi.http.CacheableResponse";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JsonMapper json;

	@Test
	void saysSo() throws IOException {
		JsonNode search = json.readTree(body(get("/graphql", "query", SEARCH))).at("/data/search");
		assertThat(search.path("partial").asBoolean()).isTrue();
		assertThat(search.path("notices").path(0).asString())
			.isEqualTo("The search was cut off after 0 ms; there may be more hits.");
		JsonNode check = json.readTree(body(get("/graphql", "query", CHECK))).at("/data/checkBrief");
		assertThat(check.path("partial").asBoolean()).isTrue();
		assertThat(check.path("notLookedAt").path(0).asString()).isEqualTo("Sentences for which the time was over: 1.");
		assertThat(check.at("/sentences/0/verdict").asString()).isEqualTo("NOT_CHECKED");
		assertThat(body(page("/search?q=partner"))).contains("The search was cut off after 0 ms");
	}

	@Test
	void refusesAFilterThatWouldLeaveOutRecords() throws IOException {
		JsonNode error = json
			.readTree(body(get("/graphql", "query", "{ statements(filter: {text: \"partner\"}) { totalCount } }")))
			.at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("TIMEOUT");
		assertThat(error.path("message").asString()).startsWith("The search takes longer than 0 ms");
	}

	@ParameterizedTest
	@ValueSource(strings = { SEARCH, CHECK })
	void areKeptByNoCache(String query) throws IOException {
		assertUncached(get("/graphql", "query", query));
		assertThat(get("/graphql", "query", query).getRequest().getAttribute(CACHEABLE)).isNull();
		MvcTestResult posted = mvc.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.content(json.writeValueAsString(Map.of("query", query)))
			.exchange();
		assertThat(posted).hasStatusOk();
		assertThat(posted.getRequest().getAttribute(CACHEABLE)).isNull();
	}

	@Test
	void leaveOtherAnswersToTheCaches() {
		MvcTestResult whole = get("/graphql", "query", "{ dataset { title } }");
		assertThat(whole).containsHeader("ETag");
		assertThat(whole.getRequest().getAttribute(CACHEABLE)).isNotNull();
	}

	@Test
	void areKeptByNoReaderOfAPage() {
		assertUncached(mvc.get().uri("/search?q=partner").exchange());
		assertUncached(page("/search?q=partner"));
		assertThat(page("/search?q=")).containsHeader("ETag");
	}

	private static void assertUncached(MvcTestResult answer) {
		assertThat(answer).hasStatusOk().doesNotContainHeader("ETag").hasHeader("Cache-Control", "no-store");
	}

	private MvcTestResult page(String address) {
		return mvc.get().uri(address).accept(MediaType.TEXT_HTML).exchange();
	}

	private MvcTestResult get(String path, String parameter, String value) {
		return mvc.get()
			.uri(UriComponentsBuilder.fromPath(path)
				.queryParam(parameter, "{value}")
				.encode()
				.buildAndExpand(value)
				.toUri())
			.exchange();
	}

	private static String body(MvcTestResult answer) throws IOException {
		return answer.getResponse().getContentAsString();
	}

}
