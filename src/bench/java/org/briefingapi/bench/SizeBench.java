package org.briefingapi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the cost of a page by the size of the data, in turns on a store of each size.
 * The pages have equally many rows, and nothing is remembered, so that the database is
 * asked each time.
 */
final class SizeBench {

	private static final Path TARGET = Path.of("target", "bench");

	private static final int WARM = Integer.getInteger("warm", 50_000);

	private static final Duration WARM_TIME = Duration.ofSeconds(Integer.getInteger("warmSeconds", 240));

	private static final int ROUNDS = Integer.getInteger("rounds", 5);

	private static final Duration ROUND = Duration.ofMillis(Integer.getInteger("millis", 2_000));

	private static final String PAGE = "{ statements(first: %d%s) { nodes { label speaker { name } } pageInfo { endCursor } } }";

	private SizeBench() {
	}

	/**
	 * Measures.
	 * @param args the smaller size and the larger one
	 */
	public static void main(String[] args) throws IOException {
		BenchSize small = BenchSize.valueOf(args[0]);
		BenchSize large = BenchSize.valueOf(args[1]);
		String kind = System.getProperty("store", "h2");
		try (BenchStore smallStore = BenchStore.open(kind, small, TARGET);
				BenchStore largeStore = BenchStore.open(kind, large, TARGET);
				Server smallServer = start(small, smallStore);
				Server largeServer = start(large, largeStore)) {
			Map<String, List<byte[]>> ofSmall = questions(smallServer);
			Map<String, List<byte[]>> ofLarge = questions(largeServer);
			report(kind, small, large, measure(smallServer, ofSmall, largeServer, ofLarge));
		}
	}

	private static Server start(BenchSize size, BenchStore store) throws IOException {
		Path data = TARGET.resolve("data-" + size);
		if (!Files.exists(data.resolve("statements.ndjson"))) {
			BenchData.write(size, data);
		}
		return Server.start(store, data, TARGET, "--briefing.response-cache.size=0B", "--briefing.record-cache=false");
	}

	private static Map<String, List<byte[]>> questions(Server server) throws IOException {
		Map<String, List<byte[]>> questions = new LinkedHashMap<>();
		try (Client client = new Client(server.port())) {
			Questions shapes = new Questions(client);
			for (Shape shape : List.of(Shape.Q1, Shape.Q2)) {
				questions.put(shape.label(), shapes.of(shape).stream().map(Question::product).toList());
			}
			client.exchange(page(100, ""));
			JsonNode info = JsonMapper.shared().readTree(client.body()).at("/data/statements/pageInfo");
			byte[] deep = page(20, ", after: \"%s\"".formatted(info.path("endCursor").stringValue()));
			client.exchange(deep);
			int rows = JsonMapper.shared().readTree(client.body()).at("/data/statements/nodes").size();
			if (rows != 20) {
				throw new IllegalStateException("A page of %d rows: %s".formatted(rows, client.body()));
			}
			questions.put("20 statements after the first 100", List.of(deep));
		}
		return questions;
	}

	private static byte[] page(int size, String after) {
		return Client.send("POST", "/graphql",
				JsonMapper.shared().createObjectNode().put("query", PAGE.formatted(size, after)).toString());
	}

	private static Map<String, List<Round>> measure(Server small, Map<String, List<byte[]>> ofSmall, Server large,
			Map<String, List<byte[]>> ofLarge) throws IOException {
		Map<String, List<Round>> medians = new LinkedHashMap<>();
		for (String shape : ofSmall.keySet()) {
			int warmed = Round.warm(small.port(), ofSmall.get(shape), WARM, WARM_TIME);
			// both, equally: one that is less warm would pass for one that has more to do
			Round.warm(large.port(), ofLarge.get(shape), warmed, WARM_TIME.multipliedBy(2));
			List<Round> smallRounds = new ArrayList<>();
			List<Round> largeRounds = new ArrayList<>();
			for (int i = 0; i < ROUNDS; i++) {
				smallRounds.add(Round.measure(small.port(), ofSmall.get(shape), ROUND, small::cpu));
				largeRounds.add(Round.measure(large.port(), ofLarge.get(shape), ROUND, large::cpu));
			}
			medians.put(shape, List.of(Round.median(smallRounds), Round.median(largeRounds)));
		}
		return medians;
	}

	private static void report(String kind, BenchSize small, BenchSize large, Map<String, List<Round>> medians)
			throws IOException {
		List<String> lines = new ArrayList<>();
		lines.add("# %2$s over %1$s on %3$s, Java %4$d, warmed by up to %5$,d requests, medians of %6$d rounds in turns"
			.formatted(small, large, kind, Runtime.version().feature(), WARM, ROUNDS));
		lines.add("");
		lines.add("| | %1$s, CPU us | %2$s, CPU us | %2$s over %1$s | p50, %2$s over %1$s |".formatted(small, large));
		lines.add("|---|---|---|---|---|");
		medians.forEach((shape, of) -> lines
			.add(String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %.2f | %.2f |", shape, of.get(0).cpu(),
					of.get(1).cpu(), of.get(1).cpu() / of.get(0).cpu(), of.get(1).p50() / of.get(0).p50())));
		lines.forEach(System.out::println);
		Files.write(TARGET.resolve("size-%s-%s-%s.md".formatted(small, large, kind)), lines);
	}

}
