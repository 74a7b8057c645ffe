package org.briefingapi.plan;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;
import org.briefingapi.plan.PlanRecorder.Explained;
import org.briefingapi.plan.PlanRecorder.Explainer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The query plans for pages of the main lists, in tables with many rows. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(PlanRecorder.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class PlanTests {

	private static final String SAID = "said: { from: \"2005-01-01\", to: \"2015-12-31\" }";

	/**
	 * The maximum for the examples: the first thousand rows, and the rows joined to each.
	 */
	private static final int MAX_FOR_EXAMPLES = 5000;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private PlanRecorder recorder;

	@Autowired
	private DataSource dataSource;

	/** The explainer for the database. */
	abstract Explainer explainer();

	/** Inserts the rows. */
	abstract void fill(DataSource dataSource) throws SQLException;

	/** The maximum number of rows read from a table for a page of 20. */
	abstract int mostOfPage();

	/** Checks a plan against the maximum number of rows read from a table. */
	abstract void check(Explained explained, int most);

	@BeforeAll
	void fill() throws SQLException {
		fill(dataSource);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("lists")
	void readsNoMoreThanAPage(String name, String field) {
		String first = page(field, "");
		checkPlans("{ %s }".formatted(first.formatted("nodes { slug }")));
		String edges = first.formatted("edges { cursor } pageInfo { endCursor }");
		String cursor = cursor(ask("{ %s }".formatted(edges)));
		checkPlans("{ %s }".formatted(page(field, "after: \"%s\" ".formatted(cursor)).formatted("nodes { slug }")));
		checkPlans(
				"{ %s }".formatted(page(field, "before: \"%s\" last: 20 ".formatted(cursor)).formatted("nodes { slug }")
					.replace("first: 20 ", "")));
	}

	@Test
	void searchesSomeRowsForTheExamplesOfTheCodebook() {
		List<Explained> plans = plans(() -> ask("{ codebook { term example { text } } }"));
		assertThat(plans).isNotEmpty().allSatisfy(explained -> check(explained, MAX_FOR_EXAMPLES));
	}

	private static Stream<Arguments> lists() {
		return Stream.of(Arguments.of("statements, newest first", "statements(PAGE)"),
				Arguments.of("statements, oldest first",
						"statements(PAGE orderBy: { field: SAID_ON, direction: ASC })"),
				Arguments.of("statements in a span", "statements(PAGE filter: { %s })".formatted(SAID)),
				Arguments.of("statements about a wide area", "statements(PAGE filter: { areas: [\"area-0\"] })"),
				Arguments.of("statements about a wide area in a span",
						"statements(PAGE filter: { areas: [\"area-0\"], %s })".formatted(SAID)),
				Arguments.of("statements about a narrow area in a span",
						"statements(PAGE filter: { areas: [\"area-7\"], %s })".formatted(SAID)),
				Arguments.of("statements of a loud speaker", "statements(PAGE filter: { speakers: [\"actor-0\"] })"),
				Arguments.of("statements of a quiet speaker", "statements(PAGE filter: { speakers: [\"actor-7\"] })"),
				Arguments.of("statements about an actor", "statements(PAGE filter: { about: [\"actor-7\"] })"),
				Arguments.of("statements at an event", "statements(PAGE filter: { events: [\"event-7\"] })"),
				Arguments.of("statements of one actor", "actor(slug: \"actor-0\") { statements(PAGE) }"),
				Arguments.of("statements of one actor in a span",
						"actor(slug: \"actor-0\") { statements(PAGE filter: { %s }) }".formatted(SAID)),
				Arguments.of("statements about one actor", "actor(slug: \"actor-7\") { statementsAbout(PAGE) }"),
				Arguments.of("statements about one area", "area(slug: \"area-0\") { statements(PAGE) }"),
				Arguments.of("agreements", "agreements(PAGE)"),
				Arguments.of("agreements by title", "agreements(PAGE orderBy: { field: TITLE, direction: ASC })"),
				Arguments.of("agreements of an actor", "actor(slug: \"actor-0\") { agreements(PAGE) }"),
				Arguments.of("statements by speaker", "statements(PAGE orderBy: { field: SPEAKER, direction: ASC })"),
				Arguments.of("statements by speaker, backwards",
						"statements(PAGE orderBy: { field: SPEAKER, direction: DESC })"),
				Arguments.of("actors", "actors(PAGE)"),
				Arguments.of("actors by kind", "actors(PAGE orderBy: { field: KIND, direction: ASC })"),
				Arguments.of("areas", "areas(PAGE)"), Arguments.of("events", "events(PAGE)"),
				Arguments.of("events by label", "events(PAGE orderBy: { field: LABEL, direction: ASC })"),
				Arguments.of("sources", "sources(PAGE)"),
				Arguments.of("sources by title", "sources(PAGE orderBy: { field: TITLE, direction: DESC })"),
				Arguments.of("gaps", "gaps(PAGE)"),
				Arguments.of("gaps by entry", "gaps(PAGE orderBy: { field: ENTRY, direction: ASC })"),
				Arguments.of("timeline of an actor",
						"briefing(actor: \"actor-0\", asOf: \"2030-01-01\") { timeline(PAGE) }"),
				Arguments.of("citations of a source", "source(slug: \"source-7\") { citations(PAGE) }"));
	}

	private static String page(String field, String more) {
		String list = field.replace("PAGE", more + "first: 20 ");
		int end = list.lastIndexOf(')');
		return list.substring(0, end + 1) + " { %s }" + list.substring(end + 1);
	}

	private void checkPlans(String query) {
		String selection = query.contains("citations(") ? "locator" : query.contains("gaps(") ? "kind" : "slug";
		List<Explained> plans = plans(() -> ask(query.replace("slug }", selection + " }")));
		assertThat(plans).isNotEmpty().allSatisfy(explained -> check(explained, mostOfPage()));
	}

	List<Explained> plans(Runnable reading) {
		return recorder.record(explainer(), reading);
	}

	private JsonNode ask(String query) {
		byte[] body = mvc.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.content(json.writeValueAsBytes(Map.of("query", query)))
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		JsonNode answer = json.readTree(body);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer;
	}

	private static String cursor(JsonNode answer) {
		return answer.findValue("endCursor").asString();
	}

}
