package org.briefingapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts the items of lists, and compares the results with facets and counts. */
@RealDataTest
class FacetTests {

	private static final int MAX = 50;

	private static final String STATEMENT = """
			slug act kind speaker { slug } date { earliest } citations { source { slug } }
			about { __typename ... on Area { slug } }""";

	private static final String STATEMENT_FACETS = """
			facets { speakers { value label count } acts { value label count } kinds { value label count }
			  areas { value label count } sources { value label count } years { value label count } }""";

	private static final String AGREEMENT_FACETS = """
			facets { parties { value count } kinds { value count } areas { value count } statuses { value count }
			  years { value count } }""";

	private static final Map<String, Function<JsonNode, Stream<String>>> STATEMENT_VALUES = Map.of("speakers",
			node -> Stream.of(node.path("speaker").path("slug").asString()), "acts",
			node -> Stream.of(node.path("act").asString()), "kinds", node -> Stream.of(node.path("kind").asString()),
			"areas",
			node -> node.path("about")
				.valueStream()
				.filter(about -> about.path("__typename").asString().equals("Area"))
				.map(about -> about.path("slug").asString()),
			"sources",
			node -> node.path("citations")
				.valueStream()
				.map(citation -> citation.path("source").path("slug").asString())
				.distinct(),
			"years", node -> Stream.of(date(node, 4)));

	private static final Map<String, Function<JsonNode, Stream<String>>> AGREEMENT_VALUES = Map.of("parties",
			node -> node.path("parties").valueStream().map(party -> party.path("actor").path("slug").asString()),
			"kinds", node -> Stream.of(node.path("kind").asString()), "areas",
			node -> node.path("areas").valueStream().map(area -> area.path("area").path("slug").asString()), "statuses",
			node -> Stream.of(node.path("status").asString()), "years", node -> Stream.of(date(node, 4)));

	@Autowired
	private Questions questions;

	@ParameterizedTest
	@ValueSource(strings = { "null", "{ about: [\"china\"] }", "{ sources: [\"asianews-vilnius-2023-07\"] }",
			"{ areas: [\"ukraine-war\"], not: { acts: [COMMENT] } }", "{ speakers: [] }", "{ not: { said: {} } }" })
	void countsTheWholeListOfStatements(String filter) {
		String list = "statements(filter: %s, first: 1) { %s }".formatted(filter, STATEMENT_FACETS);
		JsonNode facets = questions.data("{ " + list + " }").path("statements").path("facets");
		assertCounted(facets, all("statements(filter: %s, after: $after, first: 100)".formatted(filter), STATEMENT),
				STATEMENT_VALUES);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "null", "{ parties: [\"japan\"] }", "{ areas: [\"cyber-defence\"], statuses: [SUPERSEDED] }" })
	void countsTheWholeListOfAgreements(String filter) {
		String list = "agreements(filter: %s, last: 1) { %s }".formatted(filter, AGREEMENT_FACETS);
		JsonNode facets = questions.data("{ " + list + " }").path("agreements").path("facets");
		List<JsonNode> all = all("agreements(filter: %s, after: $after, first: 100)".formatted(filter), """
				slug kind status date { earliest } parties { actor { slug } } areas { area { slug } }""");
		assertCounted(facets, all, AGREEMENT_VALUES);
	}

	@Test
	void countsNestedListsOfManyParentsAsThoseOfOne() {
		for (String list : List.of("actors statements " + STATEMENT_FACETS,
				"actors statementsAbout " + STATEMENT_FACETS, "actors agreements " + AGREEMENT_FACETS,
				"areas statements " + STATEMENT_FACETS, "areas agreements " + AGREEMENT_FACETS,
				"events statements " + STATEMENT_FACETS)) {
			String[] parts = list.split(" ", 3);
			JsonNode parents = questions
				.data("{ %s(first: 30) { nodes { slug list: %s(first: 1) { %s } } } }".formatted(parts[0], parts[1],
						parts[2]))
				.path(parts[0])
				.path("nodes");
			String one = parts[0].equals("areas") ? "area" : parts[0].substring(0, parts[0].length() - 1);
			for (JsonNode parent : parents) {
				JsonNode alone = questions.data("{ one: %s(slug: \"%s\") { list: %s(last: 2) { %s } } }".formatted(one,
						parent.path("slug").asString(), parts[1], parts[2]));
				assertThat(parent.path("list")).as(list + parent.path("slug"))
					.isEqualTo(alone.path("one").path("list"));
			}
		}
	}

	@Test
	void countsOnlyWhatIsAsked() {
		assertThat(cost("statements(first: 1) { facets { acts { count } years { count } } }")).isEqualTo(3);
		assertThat(cost("statements(first: 1) { facets { speakers { label count } } }")).isEqualTo(3);
		assertThat(cost("actors(first: 50) { nodes { statements(first: 1) { facets { acts { count } } } } }"))
			.isEqualTo(3);
		assertThat(cost("agreements(first: 1) { facets { statuses { count } } }")).isEqualTo(3);
		assertThat(cost("statementCounts(groupBy: [ACT, AREA, YEAR]) { count keys { value } }")).isEqualTo(1);
		assertThat(cost("statementCounts(groupBy: [SPEAKER, AREA, SOURCE]) { count keys { label node { id } } }"))
			.isLessThanOrEqualTo(8);
	}

	private long cost(String selection) {
		return questions.cost("{ " + selection + " }", Map.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "SPEAKER", "ACT", "AREA", "SOURCE", "MONTH", "YEAR", "SPEAKER ACT", "MONTH AREA",
			"SOURCE AREA YEAR", "ACT SPEAKER MONTH" })
	void countsByDimensions(String groupBy) {
		Map<String, Integer> expected = new TreeMap<>();
		for (JsonNode statement : all("statements(filter: { about: [\"nato\"] }, after: $after, first: 100)",
				STATEMENT)) {
			List<String> combined = List.of("");
			for (String dimension : groupBy.split(" ")) {
				List<String> values = (dimension.equals("MONTH") ? Stream.of(date(statement, 7))
						: STATEMENT_VALUES.get(dimension.toLowerCase() + "s").apply(statement))
					.toList();
				combined = combined.stream()
					.flatMap(start -> values.stream().map(value -> start + " " + value))
					.toList();
			}
			combined.forEach(key -> expected.merge(key, 1, Integer::sum));
		}
		JsonNode rows = questions
			.data("""
					{ statementCounts(groupBy: [%s], filter: { about: ["nato"] }) {
					  count keys { dimension value label node { __typename ... on Actor { slug name }
					    ... on Area { slug name } ... on Source { slug title } } } } }"""
				.formatted(groupBy.replace(' ', ',')))
			.path("statementCounts");
		Map<String, Integer> counted = new TreeMap<>();
		List<Integer> counts = new ArrayList<>();
		for (JsonNode row : rows) {
			StringBuilder key = new StringBuilder();
			row.path("keys").forEach(each -> {
				key.append(' ').append(each.path("value").asString("undated"));
				assertThat(each.path("label").asString()).isNotBlank();
				if (each.path("node").isObject()) {
					assertThat(each.path("node").path("slug")).isEqualTo(each.path("value"));
					assertThat(each.path("node").path("name").asString(each.path("node").path("title").asString("")))
						.isEqualTo(each.path("label").asString());
				}
				else {
					assertThat(each.path("dimension").asString()).isIn("ACT", "MONTH", "YEAR");
				}
			});
			counted.put(key.toString(), row.path("count").asInt());
			counts.add(row.path("count").asInt());
		}
		assertThat(counted).isEqualTo(expected).hasSameSizeAs(rows);
		assertThat(counts).isSortedAccordingTo(Comparator.reverseOrder());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ACT, ACT", "ACT, YEAR, MONTH, AREA" })
	void refusesToCountByNoneOrTooMany(String groupBy) {
		assertThat(questions.refusal("{ statementCounts(groupBy: [%s]) { count } }".formatted(groupBy), Map.of()))
			.isEqualTo("BAD_USER_INPUT groupBy");
	}

	private void assertCounted(JsonNode facets, List<JsonNode> all,
			Map<String, Function<JsonNode, Stream<String>>> values) {
		values.forEach((facet, value) -> {
			Map<String, Integer> expected = new HashMap<>();
			all.forEach(node -> value.apply(node).forEach(each -> expected.merge(each, 1, Integer::sum)));
			List<String> wanted = expected.entrySet()
				.stream()
				.sorted(Map.Entry.<String, Integer>comparingByValue()
					.reversed()
					.thenComparing(entry -> entry.getKey().equals("undated") ? "" : entry.getKey()))
				.limit(MAX)
				.map(entry -> entry.getKey() + " " + entry.getValue())
				.toList();
			assertThat(facets.path(facet)
				.valueStream()
				.map(each -> each.path("value").asString("undated") + " " + each.path("count").asInt())).as(facet)
				.containsExactlyElementsOf(wanted);
		});
	}

	/** All items of a list. */
	private List<JsonNode> all(String list, String selection) {
		List<JsonNode> nodes = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>();
		boolean more = true;
		while (more) {
			JsonNode page = questions
				.data("query($after: String) { list: %s { nodes { %s } pageInfo { hasNextPage endCursor } } }"
					.formatted(list, selection), variables)
				.path("list");
			page.path("nodes").forEach(nodes::add);
			variables.put("after", page.path("pageInfo").path("endCursor").asString(""));
			more = page.path("pageInfo").path("hasNextPage").asBoolean();
		}
		return nodes;
	}

	private static String date(JsonNode node, int length) {
		String earliest = node.path("date").path("earliest").asString("undated");
		return earliest.equals("undated") ? earliest : earliest.substring(0, length);
	}

}
