package org.briefingapi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.briefingapi.bench.BenchData;
import org.briefingapi.bench.BenchSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Seed data in editions. The number of an edition is in the first source, the type that
 * is loaded first, and in all statements, the type that is loaded last.
 */
final class Editions {

	private static final String QUERY = """
			{ source(slug: "source-0") { title } statements(first: 5) { totalCount nodes { label } } }""";

	private static final Pattern EDITION = Pattern.compile("Edition (\\d+)");

	private static final Pattern COUNT = Pattern.compile("\"totalCount\":(\\d+)");

	private static final Pattern SLUG = Pattern.compile("\"slug\":\"(statement-\\d+)\"");

	private final Path folder;

	private final List<String> sources;

	private final List<String> statements = new ArrayList<>();

	/**
	 * Create seed data in a folder.
	 * @param copies the number of copies of each statement of bulk data
	 */
	Editions(Path folder, int copies) throws IOException {
		BenchData.write(BenchSize.S, folder);
		this.folder = folder;
		this.sources = Files.readAllLines(folder.resolve("sources.ndjson"));
		for (String statement : Files.readAllLines(folder.resolve("statements.ndjson"))) {
			for (int copy = 0; copy < copies; copy++) {
				statements.add(SLUG.matcher(statement).replaceFirst("\"slug\":\"$1-%d\"".formatted(copy)));
			}
		}
	}

	/** Replaces the current edition. */
	void write(int edition) throws IOException {
		List<String> edited = new ArrayList<>(sources);
		edited.set(0, edited.get(0).replaceFirst("\"title\":\"[^\"]*", "\"title\":\"Edition " + edition));
		write("sources", edited);
		write("statements",
				statements.stream()
					.map(line -> line.replaceFirst("\"label\":\"[^\"]*", "\"label\":\"Edition " + edition))
					.toList());
	}

	private void write(String type, List<String> lines) throws IOException {
		Files.writeString(folder.resolve(type + ".ndjson"), String.join("\n", lines) + "\n");
	}

	/** The edition on a server; fails if the server has parts of several. */
	int read(ServerProcess server) throws InterruptedException {
		String answer = server.ask(QUERY);
		Matcher count = COUNT.matcher(answer);
		assertThat(count.find()).as(answer).isTrue();
		assertThat(Integer.parseInt(count.group(1))).isEqualTo(statements.size());
		List<Integer> editions = EDITION.matcher(answer)
			.results()
			.map(edition -> Integer.valueOf(edition.group(1)))
			.collect(Collectors.toList());
		assertThat(editions).as(answer).hasSize(6);
		assertThat(editions.stream().distinct()).as(answer).hasSize(1);
		return editions.get(0);
	}

}
