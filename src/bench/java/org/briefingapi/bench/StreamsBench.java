package org.briefingapi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.briefingapi.live.StreamKind;

/**
 * Measures the cost of open streams of events, by kind: threads, memory, and how much
 * slower queries are answered that are worked out meanwhile, in turns without the streams
 * and with them.
 */
final class StreamsBench {

	private static final Path TARGET = Path.of("target", "bench");

	private static final int STREAMS = Integer.getInteger("streams", 500);

	private static final int ROUNDS = Integer.getInteger("rounds", 6);

	private static final Duration ROUND = Duration.ofMillis(Integer.getInteger("millis", 1_500));

	private static final Duration IDLE = ROUND.multipliedBy(3);

	private static final Duration WARM_TIME = Duration.ofSeconds(Integer.getInteger("warmSeconds", 10));

	private final Server server;

	private final List<byte[]> requests;

	private StreamsBench(Server server, List<byte[]> requests) {
		this.server = server;
		this.requests = requests;
	}

	public static void main(String[] args) throws IOException {
		Path data = TARGET.resolve("data-S");
		if (!Files.exists(data.resolve("statements.ndjson"))) {
			BenchData.write(BenchSize.S, data);
		}
		System.out.printf(
				"%d streams on Java %s, %d rounds of %d ms without and with them, load %.1f on %d processors%n",
				STREAMS, Runtime.version().feature(), ROUNDS, ROUND.toMillis(),
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
				Runtime.getRuntime().availableProcessors());
		System.out.println("Every stream is kept alive once a round, which is more often than it is by default.");
		System.out.println();
		System.out.println(
				"| | threads | KiB of heap a stream | % of a processor, no requests | requests/s | with over without | CPU µs a request | with over without |");
		System.out.println("|---|---|---|---|---|---|---|---|");
		for (StreamKind kind : StreamKind.values()) {
			try (BenchStore store = BenchStore.open("h2", BenchSize.S, TARGET);
					Server server = Server.start(store, data, TARGET, "--briefing.response-cache.size=0B",
							"--briefing.events.keep-alive=" + ROUND.toMillis() + "ms",
							"--spring.graphql.websocket.keep-alive=" + ROUND.toMillis() + "ms")) {
				new StreamsBench(server, requests(server)).run(kind);
			}
		}
		System.out.printf("%nLoad at the end: %.1f%n",
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}

	private static List<byte[]> requests(Server server) throws IOException {
		try (Client client = new Client(server.port())) {
			Questions questions = new Questions(client);
			List<byte[]> requests = new ArrayList<>();
			for (Shape shape : List.of(Shape.Q1, Shape.Q2, Shape.Q3)) {
				questions.of(shape).forEach(question -> requests.add(question.product()));
			}
			return requests;
		}
	}

	private void run(StreamKind kind) throws IOException {
		Round.warm(server.port(), requests, Integer.MAX_VALUE, WARM_TIME);
		long threads = server.threads();
		long threadsWith = 0;
		List<Round> without = new ArrayList<>();
		List<Round> with = new ArrayList<>();
		for (int i = 0; i < ROUNDS; i++) {
			// by turns, since a machine that gets busier would else be held against one
			if (i % 2 == 0) {
				without.add(measure());
			}
			List<Socket> streams = open(kind);
			with.add(measure());
			threadsWith = Math.max(threadsWith, server.threads());
			close(streams);
			if (i % 2 == 1) {
				without.add(measure());
			}
		}
		long heap = server.heap();
		double idle = idle();
		List<Socket> streams = open(kind);
		long heapWith = server.heap();
		double idleWith = idle();
		close(streams);
		System.out.printf("| %s | %d to %d | %.1f | %.1f to %.1f | %s | %s |%n", kind, threads, threadsWith,
				(heapWith - heap) / 1024.0 / STREAMS, idle, idleWith, compare(without, with, Round::perSecond),
				compare(without, with, Round::cpu));
	}

	private static void close(List<Socket> streams) throws IOException {
		for (Socket stream : streams) {
			stream.close();
		}
		// the server notices
		pause(Duration.ofMillis(500));
	}

	/** The server's share of a processor while nobody asks, in per cent. */
	private double idle() {
		Duration before = server.cpu();
		pause(IDLE);
		return 100.0 * server.cpu().minus(before).toNanos() / IDLE.toNanos();
	}

	private static void pause(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Round measure() throws IOException {
		return Round.measure(server.port(), requests, ROUND, server::cpu);
	}

	private List<Socket> open(StreamKind kind) throws IOException {
		List<Socket> streams = new ArrayList<>();
		for (int i = 0; i < STREAMS; i++) {
			streams.add(kind.open(server.port(), 0));
		}
		return streams;
	}

	/** Compares neighbours, since the machine may do something else at any time. */
	private static String compare(List<Round> without, List<Round> with, ToDoubleFunction<Round> value) {
		List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < without.size(); i++) {
			ratios.add(value.applyAsDouble(with.get(i)) / value.applyAsDouble(without.get(i)));
		}
		ratios.sort(null);
		return "%.0f to %.0f | %.2f (%.2f to %.2f)".formatted(value.applyAsDouble(Round.median(without)),
				value.applyAsDouble(Round.median(with)), ratios.get(ratios.size() / 2), ratios.get(0),
				ratios.get(ratios.size() - 1));
	}

}
