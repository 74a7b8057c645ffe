package org.briefingapi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * Measures loads with the heap that operators have: a first one beside plain JDBC of the same
 * rows, then later ones while a reader asks.
 */
final class LoadBench {

	private static final Path TARGET = Path.of("target", "bench", "load");

	private static final String TOKEN = "a-token-of-more-than-32-characters";

	private static final Pattern DATE = Pattern.compile("\"said\":\"([^\"]*)\"");

	private static final String SEARCH = """
			{"query": "{ search(query: \\"peace\\") { pageInfo { hasNextPage } } }"}""";

	private static final int SMALL_LOADS = 10;

	/** In which the server compacts the file. */
	private static final Duration REST = Duration.ofMinutes(1);

	private final List<String> lines = new ArrayList<>();

	private final BenchStore store;

	private final String url;

	private final Path statements;

	private final List<String> original;

	private double firstWall;

	private double firstCpu;

	/** The lines of the server that were read. */
	private int logged;

	private LoadBench(BenchStore store, String url, Path statements) throws IOException {
		this.store = store;
		this.url = url;
		this.statements = statements;
		this.original = Files.readAllLines(statements);
	}

	/**
	 * Measures.
	 * @param args the size
	 */
	public static void main(String[] args) throws IOException, SQLException {
		BenchSize size = BenchSize.valueOf(args[0]);
		String kind = System.getProperty("store", "h2");
		Path data = TARGET.resolve("data-" + size);
		BenchData.write(size, data);
		FileSystemUtils.deleteRecursively(TARGET.resolve("store-%s-%s".formatted(size, kind)));
		Files.deleteIfExists(TARGET.resolve("server.log"));
		try (BenchStore store = BenchStore.open(kind, size, TARGET)) {
			LoadBench bench = new LoadBench(store, store.url(kind.equals("h2") ? "briefing" : "postgres"),
					data.resolve("statements.ndjson"));
			bench.add("# Loads of size %s on %s, Java %s".formatted(size, kind, Runtime.version().feature()));
			bench.add("");
			bench.first(data);
			bench.plain();
			bench.later(data);
			Files.write(TARGET.resolve("load-%s-%s.md".formatted(size, kind)), bench.lines);
		}
	}

	private void first(Path data) throws IOException, SQLException {
		long memory;
		try (Server server = open(data, "skip"); Client client = new Client(server.port())) {
			double cpu = cpu(server);
			long start = System.nanoTime();
			reload(client);
			firstWall = seconds(start);
			firstCpu = cpu(server) - cpu;
			memory = server.memory();
		}
		add("First load: %.1f s, %.1f s of CPU, %s; %d MiB resident", firstWall, firstCpu, mib(), memory);
		addPasses();
	}

	/** Adds how long each pass of a load took, by the log of the server since the last time. */
	private void addPasses() throws IOException {
		List<String> log = Files.readAllLines(TARGET.resolve("server.log"));
		log.subList(logged, log.size())
			.stream()
			.filter(line -> line.contains("Progress"))
			.forEach(line -> add("    " + line.replaceFirst(".* : ", "")));
		logged = log.size();
	}

	private void plain() throws IOException, SQLException {
		String to = store.url("plain");
		long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
		Duration taken = new PlainLoad(url, to).run(store.folder());
		add("Plain: %.1f s (%.1f s of CPU with the reading), %.0f MiB; the first load took %.1f of the time, %.1f of the disk",
				taken.toMillis() / 1e3,
				(ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() - cpu) / 1e3,
				PlainLoad.size(to) / 1048576.0, firstWall * 1e3 / taken.toMillis(),
				(double) PlainLoad.size(url) / PlainLoad.size(to));
	}

	private void later(Path data) throws IOException, SQLException {
		try (Server server = open(data, "skip")) {
			edit(original.size() / 2, "Another");
			later(server, "One label changed");
			edit(-1, "Anew");
			later(server, "Each label changed");
			awaitIndex(server);
			Server.pause(REST);
			add("After a rest: %s", mib());
			double taken = 0;
			for (int i = 0; i < SMALL_LOADS; i++) {
				edit(i, "Small load " + i);
				awaitIndex(server);
				long start = System.nanoTime();
				try (Client client = new Client(server.port())) {
					reload(client);
				}
				taken += seconds(start) / SMALL_LOADS;
			}
			add("%d loads of one label later: %.2f s each, %.3f of the first load; %s", SMALL_LOADS, taken,
					taken / firstWall, mib());
			edit(IntStream.range(0, original.size()), line -> DATE.matcher(line)
				.replaceAll(date -> "\"said\":\"" + LocalDate.parse(date.group(1)).plusDays(1) + "\""));
			later(server, "Each date changed");
		}
		try (Server server = open(data, "skip")) {
			add("After a restart: %s, %d MiB resident", mib(), server.memory());
		}
	}

	private void later(Server server, String title) throws IOException, SQLException {
		awaitIndex(server);
		double cpu = cpu(server);
		long start = System.nanoTime();
		LoadReader reader = new LoadReader(server.port());
		try (reader; Client client = new Client(server.port())) {
			reload(client);
		}
		double wall = seconds(start);
		cpu = cpu(server) - cpu;
		add("%s: %.2f s, %.2f s of CPU, %.3f and %.3f of the first load; %s; %d MiB resident; %s", title, wall, cpu,
				wall / firstWall, cpu / firstCpu, mib(), server.memory(), reader.summary());
		addPasses();
	}

	/** Waits for the index of the search, which is built after a load. */
	private static void awaitIndex(Server server) throws IOException {
		try (Client client = new Client(server.port())) {
			do {
				Server.pause();
				client.exchange(Client.send("POST", "/graphql", SEARCH));
			}
			while (client.body().contains("NOT_READY"));
		}
	}

	private static void reload(Client client) throws IOException {
		client.exchange(Client.send("POST", "/admin/reload", "", "Authorization: Bearer " + TOKEN));
		if (!client.body().contains("\"changed\":true")) {
			throw new IOException(client.body());
		}
	}

	private Server open(Path data, String seed) throws IOException {
		return Server.open(store, TARGET, Stream.of("--briefing.seed=" + seed, "--briefing.seed-data=" + data,
				"--briefing.admin-token=" + TOKEN, "--logging.level.org.briefingapi.seedfile.Progress=debug"));
	}

	/** Edits the label of one statement, or of all. */
	private void edit(int place, String label) throws IOException {
		edit((place < 0) ? IntStream.range(0, original.size()) : IntStream.of(place),
				line -> line.replaceFirst("\"label\":\"", "\"label\":\"" + label + " "));
	}

	private void edit(IntStream places, UnaryOperator<String> change) throws IOException {
		places.forEach(place -> original.set(place, change.apply(original.get(place))));
		Files.write(statements, original);
	}

	private String mib() throws IOException, SQLException {
		return "%.0f MiB on the disk".formatted(PlainLoad.size(url) / 1048576.0);
	}

	private static double cpu(Server server) {
		return server.cpu().toMillis() / 1e3;
	}

	private static double seconds(long start) {
		return (System.nanoTime() - start) / 1e9;
	}

	private void add(String line, Object... values) {
		String text = (values.length > 0) ? String.format(Locale.ROOT, line, values) : line;
		lines.add(text);
		System.out.println(text);
	}

}
