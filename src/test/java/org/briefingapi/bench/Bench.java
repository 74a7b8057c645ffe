package org.briefingapi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the server by six shapes of queries, against what plain JDBC and a fixed
 * answer take on the same Tomcat and the same store, in turns.
 */
final class Bench {

	private static final Path TARGET = Path.of("target", "bench");

	private static final int WARM = Integer.getInteger("warm", 50_000);

	private static final Duration WARM_TIME = Duration.ofSeconds(Integer.getInteger("warmSeconds", 600));

	private static final int ROUNDS = Integer.getInteger("rounds", 5);

	private static final Duration ROUND = Duration.ofMillis(Integer.getInteger("millis", 2_000));

	private final Server server;

	private final BenchReport report;

	private final Map<Shape, List<Question>> questions = new EnumMap<>(Shape.class);

	private Bench(Server server, BenchReport report) {
		this.server = server;
		this.report = report;
	}

	/**
	 * Measures.
	 * @param args the size, and optionally the shapes
	 */
	public static void main(String[] args) throws IOException {
		BenchSize size = BenchSize.valueOf(args[0]);
		List<Shape> shapes = (args.length > 1) ? Stream.of(args).skip(1).map(Shape::valueOf).toList()
				: List.of(Shape.values());
		Path data = TARGET.resolve("data-" + size);
		if (!Files.exists(data.resolve("statements.ndjson"))) {
			BenchData.write(size, data);
		}
		BenchReport report = new BenchReport("Size %s, Java %s, %,d requests to warm up, %d rounds of %d ms"
			.formatted(size, Runtime.version().feature(), WARM, ROUNDS, ROUND.toMillis()));
		try (Server server = Server.start(size, data, TARGET)) {
			new Bench(server, report).run(shapes);
			report.add("");
			report.add("Resident memory: %,d MiB at the first answer, %,d MiB after the load."
				.formatted(server.firstMemory(), server.memory()));
		}
		report.write(TARGET.resolve("bench-" + size + ".md"));
	}

	private void run(List<Shape> shapes) throws IOException {
		try (Client client = new Client(server.port())) {
			for (Shape shape : shapes) {
				ask(shape, client);
			}
		}
		check();
		for (Map.Entry<Shape, List<Question>> asked : questions.entrySet()) {
			measure(asked.getKey(), asked.getValue());
		}
		check();
	}

	private void ask(Shape shape, Client client) throws IOException {
		List<Question> asked = new Questions(client).of(shape);
		client.exchange(asked.get(0).product());
		if (JsonMapper.shared().readTree(client.body()).has("errors")) {
			report.add("%s is not measured: %s".formatted(shape, client.body()));
			return;
		}
		client.exchange(Client.send("PUT", "/floor/fixed/" + shape, client.body()));
		questions.put(shape, asked);
	}

	/** The floor must give what the product gives. */
	private void check() throws IOException {
		try (Client client = new Client(server.port())) {
			for (Map.Entry<Shape, List<Question>> asked : questions.entrySet()) {
				for (Question question : asked.getValue()) {
					if (question.floor().length > 0) {
						JsonNode product = data(client, question.product());
						JsonNode floor = data(client, question.floor());
						if (!product.equals(floor)) {
							throw new IllegalStateException(
									"%s: the answers differ:%n%s%n%s".formatted(asked.getKey(), product, floor));
						}
					}
				}
			}
		}
	}

	private static JsonNode data(Client client, byte[] request) throws IOException {
		client.exchange(request);
		return JsonMapper.shared().readTree(client.body()).path("data");
	}

	private void measure(Shape shape, List<Question> asked) throws IOException {
		List<List<byte[]>> requests = List.of(asked.stream().map(Question::product).toList(),
				asked.stream().map(Question::floor).toList(), asked.stream().map(Question::fixed).toList());
		boolean hasFloor = asked.get(0).floor().length > 0;
		List<List<Round>> rounds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		List<Integer> warm = new ArrayList<>();
		for (int kind = 0; kind < requests.size(); kind++) {
			if (kind != 1 || hasFloor) {
				warm.add(Round.warm(server.port(), requests.get(kind), WARM, WARM_TIME));
			}
		}
		for (int i = 0; i < ROUNDS; i++) {
			for (int kind = 0; kind < requests.size(); kind++) {
				if (kind != 1 || hasFloor) {
					rounds.get(kind).add(Round.measure(server.port(), requests.get(kind), ROUND, server::cpu));
				}
			}
		}
		report.add(shape, warm.get(0), Round.median(rounds.get(0)), Round.median(rounds.get(1)),
				Round.median(rounds.get(2)));
	}

}
