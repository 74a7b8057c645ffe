package org.briefingapi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the server by the shapes of queries, in turns with what plain JDBC and a fixed
 * answer take on the same Tomcat and the same store: first with each answer worked out,
 * then with answers kept.
 */
final class Bench {

	private static final Path TARGET = Path.of("target", "bench");

	private static final int WARM = Integer.getInteger("warm", 50_000);

	private static final Duration WARM_TIME = Duration.ofSeconds(Integer.getInteger("warmSeconds", 120));

	private static final int ROUNDS = Integer.getInteger("rounds", 5);

	private static final Duration ROUND = Duration.ofMillis(Integer.getInteger("millis", 2_000));

	private static final int MAX_PAUSES = 600;

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
		String kind = System.getProperty("store", "h2");
		BenchReport report = new BenchReport("Size %s on %s, Java %s, warmed by %,d requests, %d rounds of %d ms"
			.formatted(size, kind, Runtime.version().feature(), WARM, ROUNDS, ROUND.toMillis()));
		try (BenchStore store = BenchStore.open(kind, size, TARGET)) {
			try (Server server = Server.start(store, data, TARGET, "--briefing.response-cache.size=0B")) {
				report.begin("Answers worked out", List.of("product", "floor", "fixed"));
				new Bench(server, report).run(shapes, false);
				report.memory(server);
			}
			try (Server server = Server.start(store, data, TARGET)) {
				report.begin("Answers kept", List.of("POST", "GET", "304", "fixed"));
				new Bench(server, report).run(shapes, true);
			}
		}
		report.write(TARGET.resolve("bench-%s-%s.md".formatted(size, kind)));
	}

	private void run(List<Shape> shapes, boolean kept) throws IOException {
		try (Client client = new Client(server.port())) {
			for (Shape shape : shapes) {
				ask(shape, client);
			}
		}
		check();
		for (Map.Entry<Shape, List<Question>> asked : questions.entrySet()) {
			List<Question> all = asked.getValue();
			List<byte[]> product = all.stream().map(Question::product).toList();
			List<byte[]> fixed = all.stream().map(Question::fixed).toList();
			measure(asked.getKey(), kept ? List.of(product, gets(all), conditional(all), fixed)
					: List.of(product, all.stream().map(Question::floor).toList(), fixed));
		}
		check();
	}

	private void ask(Shape shape, Client client) throws IOException {
		List<Question> asked = new Questions(client).of(shape);
		client.exchange(asked.get(0).product());
		// the search index is built while the server already answers
		for (int pauses = 0; client.body().contains("\"code\":\"NOT_READY\"") && pauses < MAX_PAUSES; pauses++) {
			Server.pause();
			client.exchange(asked.get(0).product());
		}
		if (JsonMapper.shared().readTree(client.body()).has("errors")) {
			throw new IllegalStateException("%s: %s".formatted(shape, client.body()));
		}
		if (client.exchange(Client.send("PUT", "/floor/fixed/" + shape, client.body())) >= 300) {
			throw new IllegalStateException("%s: %s".formatted(shape, client.body()));
		}
		questions.put(shape, asked);
	}

	private static List<byte[]> gets(List<Question> asked) {
		return asked.stream().map(question -> Client.get(question.url())).toList();
	}

	private List<byte[]> conditional(List<Question> asked) throws IOException {
		List<byte[]> requests = new ArrayList<>();
		try (Client client = new Client(server.port())) {
			for (Question question : asked) {
				client.exchange(Client.get(question.url()));
				byte[] request = Client.get(question.url(), "If-None-Match: " + client.tag());
				if (client.exchange(request) != 304) {
					throw new IllegalStateException("Not answered by 304: " + question.url());
				}
				requests.add(request);
			}
		}
		return requests;
	}

	/** The floor must give what the product gives, by POST and by GET. */
	private void check() throws IOException {
		try (Client client = new Client(server.port())) {
			for (Map.Entry<Shape, List<Question>> asked : questions.entrySet()) {
				for (Question question : asked.getValue()) {
					JsonNode product = data(client, question.product());
					require(asked.getKey(), product, data(client, Client.get(question.url())));
					if (question.floor().length > 0) {
						require(asked.getKey(), product, data(client, question.floor()));
					}
				}
			}
		}
	}

	private static void require(Shape shape, JsonNode product, JsonNode other) {
		if (product.isMissingNode() || !product.equals(other)) {
			throw new IllegalStateException("%s: the answers differ:%n%s%n%s".formatted(shape, product, other));
		}
	}

	private static JsonNode data(Client client, byte[] request) throws IOException {
		client.exchange(request);
		return JsonMapper.shared().readTree(client.body()).path("data");
	}

	private void measure(Shape shape, List<List<byte[]>> kinds) throws IOException {
		List<List<Round>> rounds = kinds.stream().<List<Round>>map(kind -> new ArrayList<>()).toList();
		for (List<byte[]> requests : kinds) {
			if (requests.get(0).length > 0) {
				Round.warm(server.port(), requests, WARM, WARM_TIME);
			}
		}
		for (int i = 0; i < ROUNDS; i++) {
			for (int kind : IntStream.range(0, kinds.size()).toArray()) {
				if (kinds.get(kind).get(0).length > 0) {
					rounds.get(kind).add(Round.measure(server.port(), kinds.get(kind), ROUND, server::cpu));
				}
			}
		}
		report.add(shape, rounds.stream().map(Round::median).toList());
	}

}
