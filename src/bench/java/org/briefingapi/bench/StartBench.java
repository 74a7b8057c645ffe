package org.briefingapi.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the time from the start of the process to the first answer, in turns: of the
 * one jar, of the extracted one, and of that with the archive that {@code make archive}
 * leaves.
 */
final class StartBench {

	private static final int ROUNDS = Integer.getInteger("rounds", 5);

	private static final Path TARGET = Path.of("target", "bench");

	private static final String QUESTION = "{\"query\": \"{ actor(slug: \\\"japan\\\") { name } }\"}";

	private StartBench() {
	}

	/**
	 * Measures.
	 * @param args the option of the JVM that names the archive
	 */
	public static void main(String[] args) throws IOException {
		Map<String, List<String>> kinds = new LinkedHashMap<>();
		kinds.put("one jar", List.of("-jar", "target/briefing-api.jar"));
		kinds.put("extracted", List.of("-jar", "target/app/briefing-api.jar"));
		kinds.put("with archive", List.of(args[0], "-jar", "target/app/briefing-api.jar"));
		// loads the data
		start(kinds.get("extracted"));
		Map<String, List<Start>> starts = new LinkedHashMap<>();
		for (int i = 0; i < ROUNDS; i++) {
			for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
				starts.computeIfAbsent(kind.getKey(), key -> new ArrayList<>()).add(start(kind.getValue()));
			}
		}
		report(starts);
	}

	private static void report(Map<String, List<Start>> starts) throws IOException {
		List<String> lines = new ArrayList<>();
		lines.add("# Start to first answer, Java %d, medians of %d starts in turns"
			.formatted(Runtime.version().feature(), ROUNDS));
		lines.add("");
		lines.add("| | ms | of the one jar | of extracted | CPU ms | MiB resident |");
		lines.add("|---|---|---|---|---|---|");
		long jar = median(starts.get("one jar"));
		long extracted = median(starts.get("extracted"));
		starts.forEach((kind, all) -> {
			long wall = median(all);
			lines.add(String.format(Locale.ROOT, "| %s | %,d | %.2f | %.2f | %,d | %,d |", kind, wall,
					(double) wall / jar, (double) wall / extracted,
					all.stream().mapToLong(Start::cpu).sorted().skip(all.size() / 2).findFirst().orElse(0),
					all.stream().mapToLong(Start::memory).sorted().skip(all.size() / 2).findFirst().orElse(0)));
		});
		lines.forEach(System.out::println);
		Files.write(TARGET.resolve("start-%d.md".formatted(Runtime.version().feature())), lines);
	}

	private static long median(List<Start> starts) {
		return starts.stream().mapToLong(Start::wall).sorted().skip(starts.size() / 2).findFirst().orElse(0);
	}

	private static Start start(List<String> kind) throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(List.of(System.getProperty("jvm").split(" ")));
		command.addAll(kind);
		command.addAll(List.of("--server.port=" + port, "--briefing.seed-data=seed-data",
				"--briefing.store=./" + TARGET.resolve("store-start/briefing")));
		long began = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(TARGET.resolve("start.log").toFile())
			.start();
		try {
			awaitAnswer(process, port);
			long wall = Duration.ofNanos(System.nanoTime() - began).toMillis();
			long cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
			return new Start(wall, cpu, memory(process));
		}
		finally {
			process.destroy();
			process.onExit().join();
		}
	}

	private static void awaitAnswer(Process process, int port) throws IOException {
		while (process.isAlive()) {
			try (Client client = new Client(port)) {
				if (client.exchange(Client.send("POST", "/graphql", QUESTION)) == 200
						&& client.body().contains("Japan")) {
					return;
				}
			}
			catch (IOException ex) {
				pause();
			}
		}
		throw new IOException("The server does not start, see start.log");
	}

	private static void pause() {
		try {
			Thread.sleep(10);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static long memory(Process process) throws IOException {
		Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
		return Files.notExists(status) ? 0
				: Files.readAllLines(status)
					.stream()
					.filter(line -> line.startsWith("VmRSS:"))
					.mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
					.findFirst()
					.orElse(0);
	}

	/**
	 * One start.
	 *
	 * @param wall milliseconds to the first answer
	 * @param cpu milliseconds of processors until then
	 * @param memory MiB that were resident then
	 */
	private record Start(long wall, long cpu, long memory) {
	}

}
