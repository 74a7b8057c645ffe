package org.briefingapi.hostile;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that look small and are expensive. */
final class QueryAttacks {

	private static final Map<String, String> FILTERS = Map.of("statements", "StatementFilter", "actors", "ActorFilter",
			"events", "EventFilter", "agreements", "AgreementFilter", "areas", "CooperationAreaFilter");

	private static final List<String> ROOTS = List.copyOf(FILTERS.keySet());

	private static final List<String> CONDITIONS = List.of("kinds:[QUOTATION]", "kinds:[PARAPHRASE]",
			"speakers:[\"%s\"]", "areas:[\"%s\"]", "about:[\"%s\"]", "sources:[\"%s\"]", "events:[\"%s\"]",
			"said:{from:\"20%02d-01-01\"}", "said:{to:\"20%02d-12-31\"}", "acts:[COMMENT]");

	private QueryAttacks() {
	}

	static List<Attack> all() {
		return List.of(new Attack("1 nested conditions in a variable", (wire, random) -> {
			String root = ROOTS.get(random.nextInt(ROOTS.size()));
			String query = "query($f:" + FILTERS.get(root) + "){" + root + "(first:1,filter:$f){nodes{slug}}}";
			wire.exchange(Requests.query(query, "{\"f\":" + nested(5 + random.nextInt(500)) + "}"));
		}), new Attack("1 nested conditions in the text", (wire, random) -> {
			String root = ROOTS.get(random.nextInt(ROOTS.size()));
			wire.exchange(Requests.query("{" + root + "(first:1,filter:" + nested(5 + random.nextInt(500)).replace("\"", "")
					+ "){nodes{slug}}}"));
		}), new Attack("1 a stored operation with nested conditions", (wire, random) -> {
			String body = "{\"documentId\":\"statement-counts\",\"variables\":{\"filter\":" + nested(150) + "}}";
			wire.exchange(Requests.head("POST /graphql", "Connection: close\r\nContent-Type: application/json\r\n"
					+ "Content-Length: " + body.length() + "\r\n") + body);
		}), new Attack("2 random small filters", (wire, random) -> wire
			.exchange(Requests.query("{statements(first:1,filter:{" + filter(random, 4) + "}){totalCount}}"))),
				new Attack("2 random documents", (wire, random) -> wire.exchange(Requests
					.query("{" + IntStream.range(0, 90)
						.mapToObj(i -> "a" + random.nextInt(1_000_000) + ":__typename")
						.collect(Collectors.joining(" ")) + "}"))),
				new Attack("2 documents to be persisted", (wire, random) -> wire.exchange(persisted(random))),
				new Attack("6 positions of positions", (wire, random) -> wire.exchange(Requests.query(
						"{proposal(slug:\"nato-tokyo-office\"){" + repeat("positions{proposal{", 5) + "positions{stance}"
								+ repeat("}}", 5) + "}}"))),
				new Attack("6 members of members", (wire, random) -> wire.exchange(Requests
					.query("{actors(first:10){nodes{" + repeat("members{actor{", 5) + "name" + repeat("}}", 5) + "}}}"))),
				new Attack("6 many texts of briefings", (wire, random) -> wire.exchange(Requests.query(
						"{" + aliases(20, "briefing(actor:\"japan\"){markdown}") + "}"))),
				new Attack("6 counts by three keys, and facets", (wire, random) -> wire.exchange(Requests
					.query("{statementCounts(groupBy:[SPEAKER,AREA,SOURCE]){count} " + aliases(20,
							"statements(first:1){totalCount facets{speakers{count} areas{count} years{count}}}") + "}"))),
				new Attack("6 searches of names", (wire, random) -> wire
					.exchange(Requests.get("/search?q=" + (char) ('a' + random.nextInt(26)) + "&first=100"))),
				new Attack("- texts of unknown actors", (wire, random) -> wire
					.exchange(Requests.get("/briefings/" + Integer.toHexString(random.nextInt()) + ".md"))),
				new Attack("- large lists in variables", (wire, random) -> wire.exchange(Requests.query(
						"query($i:[ID!]!){nodes(ids:$i){id}}", "{\"i\":[" + repeat("\"a\",", 50_000) + "\"a\"]}"))),
				new Attack("- headers and addresses of all kinds", (wire, random) -> wire
					.exchange(Requests.head("GET /" + random.nextInt(), "Connection: close\r\nX-Forwarded-For: "
							+ random.nextInt() + "x".repeat(10_000) + "\r\n"))));
	}

	private static String nested(int depth) {
		return "{\"not\":".repeat(depth) + "{}" + "}".repeat(depth);
	}

	private static String filter(Random random, int depth) {
		String filter = IntStream.range(0, 1 + random.nextInt(4))
			.mapToObj(i -> CONDITIONS.get(random.nextInt(CONDITIONS.size())))
			.distinct()
			.map(condition -> condition.contains("%s") ? condition.replace("%s", Integer.toHexString(random.nextInt()))
					: condition.replace("%02d", String.valueOf(10 + random.nextInt(15))))
			.collect(Collectors.toMap(condition -> condition.substring(0, condition.indexOf(':')), condition -> condition,
					(one, other) -> one))
			.values()
			.stream()
			.collect(Collectors.joining(","));
		return (depth > 0 && random.nextBoolean()) ? filter + ",not:{" + filter(random, depth - 1) + "}" : filter;
	}

	private static String persisted(Random random) {
		String query = "{a" + random.nextInt(1_000_000_000) + "x".repeat(50_000) + ":__typename}";
		String body = "{\"query\":\"" + query + "\",\"documentId\":\"sha256:" + sha256(query) + "\"}";
		return Requests.head("POST /graphql", "Connection: close\r\nContent-Type: application/json\r\nContent-Length: "
				+ body.length() + "\r\n") + body;
	}

	private static String sha256(String text) {
		try {
			return java.util.HexFormat.of()
				.formatHex(java.security.MessageDigest.getInstance("SHA-256")
					.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		}
		catch (java.security.NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String aliases(int count, String field) {
		return IntStream.range(0, count).mapToObj(i -> "f" + i + ":" + field).collect(Collectors.joining(" "));
	}

	private static String repeat(String text, int times) {
		return text.repeat(times);
	}

}
