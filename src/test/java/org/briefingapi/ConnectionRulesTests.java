package org.briefingapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks every connection of the schema, at the root and nested, against the Relay cursor
 * connections specification.
 */
@RealDataTest
class ConnectionRulesTests {

	private static final String CONNECTION = "Connection";

	/**
	 * The maximum number of pages in a walk; longer lists are walked with larger pages.
	 */
	private static final int MAX_PAGES = 20;

	private static final String PAGE = """
			edges { cursor node { __typename } }
			nodes { __typename }
			pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
			totalCount
			""";

	private static final String CURSORS = "edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor }";

	private static final Set<String> ARGUMENTS = Set.of("first", "after", "last", "before");

	@Autowired
	private Questions questions;

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7, 100 })
	void givesEveryItemOnceInTheSameOrderBothWays(int size) {
		for (Place place : places()) {
			List<String> all = items(place, Map.of("first", 100));
			if (all.size() > MAX_PAGES * size) {
				continue;
			}
			List<String> forth = walk(place, size, false);
			assertThat(forth).as(place.toString()).doesNotHaveDuplicates().startsWith(all.toArray(String[]::new));
			assertThat(walk(place, size, true)).as(place.toString()).isEqualTo(forth);
		}
	}

	@ParameterizedTest
	@CsvSource({ "statements, SPEAKER, ASC", "statements, SPEAKER, DESC", "actors, KIND, ASC", "actors, KIND, DESC",
			"sources, TITLE, ASC", "sources, PUBLISHED_ON, ASC", "gaps, ENTRY, ASC", "gaps, ENTRY, DESC" })
	void walksBothWaysWhereManyItemsHaveOneKey(String field, String key, String direction) {
		Place place = new Place("", field, "orderBy: {field: %s, direction: %s}".formatted(key, direction), "");
		List<String> all = walk(place, 100, false);
		assertThat(all).hasSizeGreaterThan(100).doesNotHaveDuplicates();
		assertThat(walk(place, 7, false)).isEqualTo(all);
		assertThat(walk(place, 7, true)).isEqualTo(all);
		for (int from : List.of(0, 10, 50)) {
			assertThat(items(place, Map.of("first", 100, "after", all.get(from), "before", all.get(from + 30))))
				.isEqualTo(all.subList(from + 1, from + 30));
		}
	}

	@Test
	void filtersAndOrdersAllRootListsAlike() {
		connections().getOrDefault("Query", List.of()).forEach(field -> {
			assertThat(field.getArguments()).extracting(GraphQLArgument::getName).contains("filter", "orderBy");
			for (String order : orders(field)) {
				for (String direction : List.of("ASC", "DESC")) {
					String arguments = "orderBy: {field: %s, direction: %s}".formatted(order, direction);
					Place place = new Place("", field.getName(), arguments, "");
					assertThat(items(place, Map.of("first", 3))).as(place.toString()).isNotEmpty();
				}
			}
		});
	}

	/** The values of the enum in the {@code orderBy} of a list. */
	private static List<String> orders(GraphQLFieldDefinition field) {
		GraphQLInputObjectType order = (GraphQLInputObjectType) GraphQLTypeUtil
			.unwrapAll(field.getArgument("orderBy").getType());
		GraphQLEnumType fields = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(order.getField("field").getType());
		return fields.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
	}

	/** All cursors of a list; each page is checked for consistency. */
	private List<String> walk(Place place, int size, boolean backward) {
		List<String> seen = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(Map.of(backward ? "last" : "first", size));
		boolean more = true;
		while (more) {
			JsonNode page = page(place, variables);
			List<String> cursors = Questions.texts(page.path("edges"), "cursor");
			assertThat(page.path("nodes")).hasSameSizeAs(cursors).hasSizeLessThanOrEqualTo(size);
			assertThat(edges(page, "first")).isEqualTo(page.path("pageInfo").path("startCursor").asString("none"));
			assertThat(edges(page, "last")).isEqualTo(page.path("pageInfo").path("endCursor").asString("none"));
			assertThat(flag(page, backward ? "hasNextPage" : "hasPreviousPage")).as(place + " " + variables)
				.isEqualTo(!seen.isEmpty());
			seen.addAll(backward ? 0 : seen.size(), cursors);
			more = flag(page, backward ? "hasPreviousPage" : "hasNextPage");
			assertThat(more).as(place + " " + variables).isEqualTo(seen.size() < page.path("totalCount").asInt());
			variables.put(backward ? "before" : "after",
					cursors.isEmpty() ? "" : cursors.get(backward ? 0 : cursors.size() - 1));
		}
		return seen;
	}

	@Test
	void findsItsWayBetweenTwoCursors() {
		for (Place place : places()) {
			List<String> all = items(place, Map.of("first", 100));
			Set<Integer> ends = new HashSet<>(List.of(0, 1, 4, all.size() / 2, all.size() - 2, all.size() - 1));
			ends.removeIf(end -> end < 0 || end >= all.size());
			for (int after : ends) {
				for (int before : ends) {
					for (int size : List.of(1, 3)) {
						between(place, all, after, before, size);
					}
				}
			}
			boolean wholeInOne = page(place, Map.of("first", 1)).path("totalCount").asInt() <= 100;
			for (int end : ends) {
				JsonNode forward = page(place, Map.of("first", 2, "before", all.get(end)));
				assertPage(forward, all.subList(0, Math.min(2, end)), end > 2, false);
				if (wholeInOne) {
					int rest = all.size() - 1 - end;
					JsonNode back = page(place, Map.of("last", 2, "after", all.get(end)));
					assertPage(back, all.subList(all.size() - Math.min(2, rest), all.size()), false, rest > 2);
				}
			}
		}
	}

	private void between(Place place, List<String> all, int after, int before, int size) {
		List<String> within = (after < before) ? all.subList(after + 1, before) : List.of();
		int most = Math.min(size, within.size());
		boolean more = within.size() > size;
		Map<String, Object> ends = Map.of("after", all.get(after), "before", all.get(before));
		Map<String, Object> first = new HashMap<>(ends);
		first.put("first", size);
		assertPage(page(place, first, CURSORS), within.subList(0, most), more, true);
		Map<String, Object> last = new HashMap<>(ends);
		last.put("last", size);
		assertPage(page(place, last, CURSORS), within.subList(within.size() - most, within.size()), true, more);
	}

	private static void assertPage(JsonNode page, List<String> cursors, boolean next, boolean previous) {
		assertThat(Questions.texts(page.path("edges"), "cursor")).isEqualTo(cursors);
		assertThat(flag(page, "hasNextPage")).isEqualTo(next);
		assertThat(flag(page, "hasPreviousPage")).isEqualTo(previous);
		assertThat(page.path("pageInfo").path("startCursor").asString("none"))
			.isEqualTo(cursors.isEmpty() ? "none" : cursors.get(0));
	}

	@Test
	void refusesTheCursorsOfOtherLists() {
		Map<Place, String> cursors = new HashMap<>();
		for (Place place : places()) {
			items(place, Map.of("first", 1)).forEach(cursor -> cursors.put(place, cursor));
		}
		assertThat(cursors.values()).doesNotHaveDuplicates();
		cursors.forEach((place, own) -> {
			Set<String> others = new HashSet<>(cursors.values());
			others.remove(own);
			others.forEach(other -> assertRefuses(place, "after", other));
			assertRefuses(place, "before", others.iterator().next());
		});
	}

	@Test
	void refusesTheCursorsOfAnotherFilterOrOrder() {
		String cursor = items(new Place("", "statements", "", ""), Map.of("first", 1)).get(0);
		for (String other : List.of("filter: {contested: false}", "filter: {not: {contested: true}}",
				"orderBy: {field: SAID_ON, direction: ASC}", "orderBy: {field: SPEAKER, direction: DESC}")) {
			assertRefuses(new Place("", "statements", other, ""), "after", cursor);
		}
	}

	@Test
	void refusesDamagedCursors() {
		for (Place place : places()) {
			for (String cursor : items(place, Map.of("first", 2))) {
				Stream
					.of("", " ", cursor.substring(1), cursor.substring(0, cursor.length() - 1),
							cursor.substring(0, cursor.length() / 2), cursor + "A", cursor + "=", cursor + "\n",
							cursor + cursor, "x".repeat(10_000), cursor + "A".repeat(10_000), "🙂\u0000", "null")
					.forEach(damaged -> assertRefuses(place, "after", damaged));
				IntStream.range(0, cursor.length())
					.filter(i -> i % 3 == 0)
					.mapToObj(i -> cursor.substring(0, i) + (cursor.charAt(i) == 'Q' ? 'R' : 'Q')
							+ cursor.substring(i + 1))
					.forEach(damaged -> assertRefuses(place, "before", damaged));
			}
		}
	}

	private void assertRefuses(Place place, String argument, String cursor) {
		assertThat(questions.refusal(place.document(PAGE), Map.of(argument, cursor))).as(place + " " + cursor)
			.isEqualTo("INVALID_CURSOR " + argument);
	}

	@Test
	void refusesSizesOutOfBounds() {
		for (Place place : places()) {
			for (int size : List.of(0, -1, 101, Integer.MIN_VALUE)) {
				for (String argument : List.of("first", "last")) {
					assertThat(questions.refusal(place.document(PAGE), Map.of(argument, size)))
						.isEqualTo("BAD_USER_INPUT " + argument);
				}
			}
			assertThat(questions.refusal(place.document(PAGE), Map.of("first", 1, "last", 1)))
				.isEqualTo("BAD_USER_INPUT last");
		}
	}

	@Test
	void looksBackOnlyWhenAsked() {
		Place statements = new Place("", "statements", "", "");
		Map<String, Object> variables = Map.of("first", 2, "after", items(statements, Map.of("first", 5)).get(4));
		assertThat(cost("nodes { slug } pageInfo { hasNextPage endCursor }", variables)).isEqualTo(1);
		assertThat(cost("nodes { slug } pageInfo { hasPreviousPage }", variables)).isEqualTo(2);
		assertThat(cost("nodes { slug } totalCount", variables)).isEqualTo(2);
	}

	private long cost(String selection, Map<String, Object> variables) {
		return questions.cost("query($first: Int, $after: String) { statements(first: $first, after: $after) { %s } }"
			.formatted(selection), variables);
	}

	@Test
	void walksEveryConnection() {
		assertThat(places().stream().map(Place::field).distinct()).contains("actors", "statements", "statementsAbout",
				"timeline", "citations", "gaps");
		assertThat(connections().values().stream().flatMap(List::stream)).hasSizeGreaterThan(15);
	}

	/** The connections at the root, and the nested ones for three parents each. */
	private List<Place> places() {
		Map<String, List<GraphQLFieldDefinition>> connections = connections();
		List<Place> places = new ArrayList<>();
		connections.getOrDefault("Query", List.of())
			.forEach(field -> places.add(new Place("", field.getName(), "", "")));
		connections.forEach((type, fields) -> fields.forEach(field -> {
			if (type.equals("Briefing")) {
				places.add(new Place("briefing(actor: \"japan\") {", field.getName(), "", "}"));
			}
			else if (!type.equals("Query")) {
				parents(type, field.getName(), connections.get("Query")).forEach(slug -> places
					.add(new Place("%s(slug: \"%s\") {".formatted(StringUtils.uncapitalize(type), slug),
							field.getName(), "", "}")));
			}
		}));
		return places;
	}

	/** The parents with the longest and the shortest list, and one in between. */
	private List<String> parents(String type, String field, List<GraphQLFieldDefinition> roots) {
		String root = roots.stream()
			.filter(each -> name(each).equals(type + CONNECTION))
			.map(GraphQLFieldDefinition::getName)
			.findFirst()
			.orElseThrow();
		List<JsonNode> parents = questions
			.data("{ %s(first: 100) { nodes { slug %s(first: 1) { totalCount } } } }".formatted(root, field))
			.path(root)
			.path("nodes")
			.valueStream()
			.sorted(Comparator.comparing(parent -> -parent.path(field).path("totalCount").asInt()))
			.toList();
		return Stream.of(parents.get(0), parents.get(parents.size() / 9), parents.get(parents.size() - 1))
			.map(parent -> parent.path("slug").asString())
			.toList();
	}

	/** The fields that are connections, by the type that has them. */
	private Map<String, List<GraphQLFieldDefinition>> connections() {
		Map<String, List<GraphQLFieldDefinition>> connections = new HashMap<>();
		for (GraphQLNamedType type : questions.schema().getAllTypesAsList()) {
			if (type instanceof GraphQLObjectType object) {
				object.getFieldDefinitions()
					.stream()
					.filter(field -> name(field).endsWith(CONNECTION) && isPagedBothWays(field))
					.forEach(field -> connections.computeIfAbsent(type.getName(), key -> new ArrayList<>()).add(field));
			}
		}
		return connections;
	}

	private static boolean isPagedBothWays(GraphQLFieldDefinition field) {
		return field.getArguments().stream().map(GraphQLArgument::getName).toList().containsAll(ARGUMENTS)
				&& field.getArguments().stream().noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType()));
	}

	private static String name(GraphQLFieldDefinition field) {
		return GraphQLTypeUtil.unwrapAll(field.getType()).getName();
	}

	private List<String> items(Place place, Map<String, Object> variables) {
		return Questions.texts(page(place, variables).path("edges"), "cursor");
	}

	private JsonNode page(Place place, Map<String, Object> variables) {
		return page(place, variables, PAGE);
	}

	private JsonNode page(Place place, Map<String, Object> variables, String selection) {
		return questions.data(place.document(selection), variables).findValue("page");
	}

	private static String edges(JsonNode page, String end) {
		List<String> cursors = new ArrayList<>(Questions.texts(page.path("edges"), "cursor"));
		if (end.equals("last")) {
			Collections.reverse(cursors);
		}
		return cursors.isEmpty() ? "none" : cursors.get(0);
	}

	private static boolean flag(JsonNode page, String name) {
		return page.path("pageInfo").path(name).asBoolean();
	}

	/** The place of a connection in a document. */
	record Place(String open, String field, String arguments, String close) {

		String document(String selection) {
			return """
					query($first: Int, $after: String, $last: Int, $before: String) { %s
					  page: %s(%s first: $first, after: $after, last: $last, before: $before) { %s }
					%s }""".formatted(open, field, arguments, selection, close);
		}

	}

}
