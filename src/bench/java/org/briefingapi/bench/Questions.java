package org.briefingapi.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests: each shape about fifty actors or eight areas. */
class Questions {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int ACTORS = 50;

	private static final int AREAS = 8;

	private static final int SEARCHES = 50;

	private static final int PAGES_SKIPPED = 3;

	private static final String FROM = "2008-01-01";

	private static final String TO = "2020-12-31";

	/** The query that gives the cursor of a page deep in the list. */
	private static final String DEEP = """
			query Deep($slug: String!, $from: Date!, $to: Date!, $after: String) {
			  area(slug: $slug) {
			    statements(filter: { said: { from: $from, to: $to } }, first: 100, after: $after) {
			      edges { cursor node { slug date { earliest } } }
			      pageInfo { endCursor hasNextPage }
			    }
			  }
			}
			""";

	private final Client client;

	Questions(Client client) {
		this.client = client;
	}

	List<Question> of(Shape shape) throws IOException {
		return switch (shape) {
			case Q1, Q3, Q5 -> actors(shape);
			case Q2 -> List.of(question(shape, Map.of(), Map.of()));
			case Q4 -> deepPages(shape);
			case Q6 -> List.of(withoutFloor(shape, Map.of()));
			case SEARCH -> IntStream.range(0, SEARCHES)
				.mapToObj(i -> withoutFloor(shape, Map.of("query", Words.pair(i))))
				.toList();
			case BRIEFING -> slugs().map(slug -> withoutFloor(shape, slug)).toList();
		};
	}

	private static Question withoutFloor(Shape shape, Map<String, String> variables) {
		return new Question(product(shape.document(), variables), url(shape.document(), variables), new byte[0],
				fixed(shape));
	}

	private List<Question> actors(Shape shape) {
		return slugs().map(slug -> question(shape, slug, slug)).toList();
	}

	private static Stream<Map<String, String>> slugs() {
		return IntStream.range(0, ACTORS).mapToObj(i -> Map.of("slug", BenchRecords.slug("actor", i)));
	}

	private List<Question> deepPages(Shape shape) throws IOException {
		List<Question> questions = new ArrayList<>();
		for (int i = 0; i < AREAS; i++) {
			Map<String, String> variables = Map.of("slug", BenchRecords.slug("area", i), "from", FROM, "to", TO);
			JsonNode page = deep(variables, null);
			for (int skipped = 1; skipped < PAGES_SKIPPED && page.at("/pageInfo/hasNextPage").asBoolean(); skipped++) {
				page = deep(variables, page.at("/pageInfo/endCursor").stringValue());
			}
			JsonNode edge = page.path("edges").path(page.path("edges").size() / 2);
			if (!edge.isMissingNode()) {
				String slug = edge.at("/node/slug").stringValue();
				questions.add(question(shape, with(variables, Map.of("after", edge.path("cursor").stringValue())),
						with(variables, Map.of("day", edge.at("/node/date/earliest").stringValue(), "after", slug))));
			}
		}
		return questions;
	}

	private JsonNode deep(Map<String, String> variables, @Nullable String after) throws IOException {
		client.exchange(product(DEEP, (after == null) ? variables : with(variables, Map.of("after", after))));
		return JSON.readTree(client.body()).at("/data/area/statements");
	}

	private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
		Map<String, String> all = new HashMap<>(some);
		all.putAll(more);
		return all;
	}

	private static Question question(Shape shape, Map<String, String> variables, Map<String, String> parameters) {
		return new Question(product(shape.document(), variables), url(shape.document(), variables),
				Client.get("/floor/" + shape + "?" + encoded(parameters)), fixed(shape));
	}

	private static String url(String document, Map<String, String> variables) {
		return "/graphql?" + encoded(Map.of("query", document, "variables", JSON.valueToTree(variables).toString()));
	}

	private static String encoded(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static byte[] product(String document, Map<String, String> variables) {
		return Client.send("POST", "/graphql",
				JSON.createObjectNode()
					.put("query", document)
					.set("variables", JSON.valueToTree(variables))
					.toString());
	}

	private static byte[] fixed(Shape shape) {
		return Client.get("/floor/fixed/" + shape);
	}

}
