package org.briefingapi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a run, on the console and in a file. */
class BenchReport {

	private final List<String> lines = new ArrayList<>();

	BenchReport(String title) {
		add("# " + title);
		add("");
		add("Requests a second, p50 / p99 in milliseconds, microseconds of the server's CPU for a request; medians of"
				+ " interleaved rounds.");
		add("");
		add("| | warmed by | product | floor | fixed answer | CPU, product / floor | requests/s, product / fixed |");
		add("|---|---|---|---|---|---|---|");
	}

	void add(Shape shape, int warm, Round product, Round floor, Round fixed) {
		add("| %s %s | %,d | %s | %s | %s | %s | %s |".formatted(shape, shape.label(), warm, cell(product),
				(floor.perSecond() == 0) ? "-" : cell(floor), cell(fixed),
				(floor.perSecond() == 0) ? "-" : ratio(product.cpu() / floor.cpu()),
				ratio(product.perSecond() / fixed.perSecond())));
	}

	void add(String line) {
		lines.add(line);
		System.out.println(line);
	}

	void write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.write(file, lines);
	}

	private static String cell(Round round) {
		return String.format(Locale.ROOT, "%,.0f, %.1f / %.1f, %,.0f", round.perSecond(), round.p50(), round.p99(),
				round.cpu());
	}

	private static String ratio(double ratio) {
		return String.format(Locale.ROOT, "%.2f", ratio);
	}

}
