package org.briefingapi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of a run, on the console and in a file. */
class BenchReport {

	private final List<String> lines = new ArrayList<>();

	BenchReport(String title) {
		add("# " + title);
		add("");
		add("Requests a second; p50 / p99 in milliseconds; microseconds of the server's and the store's CPU for a request."
				+ " Medians of rounds in turns.");
	}

	/** Begins a table with these columns. The last one is the fixed answer. */
	void begin(String title, List<String> columns) {
		add("");
		add("## " + title);
		add("");
		add("| | " + String.join(" | ", columns) + " | CPU, first over second | requests/s over fixed |");
		add("|---".repeat(columns.size() + 3) + "|");
	}

	/** Adds a line. A column that was not measured has no requests. */
	void add(Shape shape, List<Round> columns) {
		Round first = columns.get(0);
		Round second = columns.get(1);
		Round fixed = columns.get(columns.size() - 1);
		add("| %s %s | %s | %s | %s |".formatted(shape, shape.label(),
				columns.stream().map(BenchReport::cell).collect(Collectors.joining(" | ")),
				(second.perSecond() == 0) ? "-" : ratio(first.cpu() / second.cpu()),
				columns.stream()
					.limit(columns.size() - 1)
					.map(column -> (column.perSecond() == 0) ? "-" : ratio(column.perSecond() / fixed.perSecond()))
					.collect(Collectors.joining(", "))));
	}

	/** Tells how much memory the server takes. */
	void memory(Server server) throws IOException {
		add("");
		add("Resident memory: %,d MiB at the first answer, %,d MiB after the load.".formatted(server.firstMemory(),
				server.memory()));
	}

	private void add(String line) {
		lines.add(line);
		System.out.println(line);
	}

	void write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.write(file, lines);
	}

	private static String cell(Round round) {
		return (round.perSecond() == 0) ? "-" : String.format(Locale.ROOT, "%,.0f; %.1f / %.1f; %,.0f",
				round.perSecond(), round.p50(), round.p99(), round.cpu());
	}

	private static String ratio(double ratio) {
		return String.format(Locale.ROOT, "%.2f", ratio);
	}

}
