package org.briefingapi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks random filters and tells how much of the heap is in use after each round. No
 * cache may grow with the number of shapes that clients think of, so the last rounds must
 * not end above the first ones.
 */
final class SoakBench {

	private static final Path TARGET = Path.of("target", "bench");

	private static final int ROUNDS = Integer.getInteger("rounds", 10);

	private static final int REQUESTS = Integer.getInteger("requests", 500);

	private static final int MIB = 1 << 20;

	/** How much more the last round may use than the fourth, when the caches are full. */
	private static final double TOLERANCE = 1.1;

	private static final int FULL = 3;

	/** Lists of a filter, and the list of records whose slugs they take. */
	private static final Map<String, String> LISTS = Map.of("speakers", "actors", "onBehalfOf", "actors", "about",
			"actors", "areas", "areas", "events", "events", "sources", "sources");

	private static final List<String> CONSTANTS = List.of("kinds: [QUOTATION]", "acts: [COMMENT, ACCUSE]",
			"speakerKinds: [PERSON]", "contested: true", "contested: false", "minIndependentOrigins: 2",
			"said: {from: \"2020-01-01\"}", "said: {to: \"2023-12-31\"}");

	private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\"");

	private final Random random = new Random(1);

	private final Map<String, List<String>> slugs = new TreeMap<>();

	private SoakBench() {
	}

	public static void main(String[] args) throws IOException {
		Path data = Path.of("seed-data");
		Files.createDirectories(TARGET);
		try (BenchStore store = BenchStore.open("h2", BenchSize.S, Files.createTempDirectory(TARGET, "soak"));
				Server server = Server.start(store, data, TARGET)) {
			new SoakBench().run(server);
		}
	}

	private void run(Server server) throws IOException {
		try (Client client = new Client(server.port())) {
			for (String list : List.of("actors", "areas", "events", "sources")) {
				client.exchange(
						Client.send("POST", "/graphql", "{\"query\": \"{ " + list + "(first: 100) { nodes { slug } } }\"}"));
				slugs.put(list, SLUG.matcher(client.body()).results().map(slug -> slug.group(1)).toList());
			}
		}
		List<Long> heaps = new ArrayList<>();
		for (int round = 1; round <= ROUNDS; round++) {
			try (Client client = new Client(server.port())) {
				for (int i = 0; i < REQUESTS; i++) {
					client.exchange(Client.send("POST", "/graphql", query()));
				}
			}
			heaps.add(server.heap());
			System.out.printf(Locale.ROOT, "%,7d requests: %4d MiB of heap in use%n", round * REQUESTS,
					heaps.get(heaps.size() - 1) / MIB);
		}
		long first = heaps.get(Math.min(FULL, ROUNDS - 1));
		long last = heaps.get(ROUNDS - 1);
		if (last > TOLERANCE * first) {
			System.out.println("The heap grows.");
			System.exit(1);
		}
	}

	private String query() {
		String filter = filter(1 + random.nextInt(3)).replace("\"", "\\\"");
		return "{\"query\": \"{ statements(first: " + (1 + random.nextInt(20)) + ", filter: " + filter
				+ ") { totalCount facets { acts { value count } } nodes { slug } } }\"}";
	}

	private String filter(int depth) {
		List<String> fields = new ArrayList<>();
		new TreeMap<>(LISTS).forEach((list, records) -> {
			if (random.nextInt(3) == 0) {
				List<String> known = slugs.get(records);
				fields.add(list + ": ["
						+ IntStream.rangeClosed(0, random.nextInt(12))
							.mapToObj(each -> "\"" + known.get(random.nextInt(known.size())) + "\"")
							.collect(Collectors.joining(" "))
						+ "]");
			}
		});
		CONSTANTS.stream().filter(constant -> random.nextInt(4) == 0).forEach(constant -> {
			String name = constant.substring(0, constant.indexOf(':'));
			if (fields.stream().noneMatch(field -> field.startsWith(name + ":"))) {
				fields.add(constant);
			}
		});
		if (depth > 1) {
			fields.add("not: " + filter(depth - 1));
		}
		return fields.stream().collect(Collectors.joining(" ", "{", "}"));
	}

}
