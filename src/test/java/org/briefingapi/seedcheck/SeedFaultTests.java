package org.briefingapi.seedcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.seed.SeedProperties;
import org.briefingapi.seedcheck.SeedValidator.Checked;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedException;
import org.briefingapi.seedfile.SeedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

/**
 * Each folder of {@code seed/faults} has files that replace those of {@code seed/good},
 * and the list of faults to be found in them.
 */
class SeedFaultTests {

	private static final Path ROOT = Path.of("src/test/resources/seed");

	@TempDir
	private Path folder;

	static List<String> cases() throws IOException {
		try (Stream<Path> folders = Files.list(ROOT.resolve("faults"))) {
			return folders.map(path -> path.getFileName().toString()).sorted().toList();
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void findsEveryFault(String name) throws IOException {
		Path given = ROOT.resolve("faults").resolve(name);
		FileSystemUtils.copyRecursively(ROOT.resolve("good"), folder);
		FileSystemUtils.copyRecursively(given, folder);
		String found = faultsIn(folder).stream().collect(Collectors.joining("\n", "", "\n"));
		Path expected = given.resolve("expected.txt");
		if (Files.notExists(expected)) {
			Files.writeString(expected, found);
			fail("Wrote %s. Read it, then run again.", expected);
		}
		assertThat(found).isEqualTo(Files.readString(expected));
	}

	@Test
	void findsNoFaultInGoodData() {
		Checked checked = new SeedValidator().checkInFull(SeedFolder.at(ROOT.resolve("good").toString()));
		assertThat(checked.faults().lines()).isEmpty();
		assertThat(checked.summary()).isEqualTo("8 files, 16 records, no faults");
	}

	@Test
	void findsNoFaultInTheDataOfTheProject() {
		Checked checked = new SeedValidator().checkInFull(SeedFolder.at(SeedProperties.DEFAULT_LOCATION));
		assertThat(checked.faults().lines()).isEmpty();
	}

	@Test
	void printsTheFirstThousandFaults() throws IOException {
		FileSystemUtils.copyRecursively(ROOT.resolve("good"), folder);
		Files.writeString(folder.resolve("events.ndjson"), "{}\n".repeat(600));
		List<String> faults = faultsIn(folder);
		assertThat(faults).hasSize(1001).first().asString().startsWith("events.ndjson:1: record 1: ");
		assertThat(faults).last().isEqualTo("and 1,400 more");
	}

	@Test
	void namesTheLineOfAFaultFarBelow() throws IOException {
		FileSystemUtils.copyRecursively(ROOT.resolve("good"), folder);
		List<String> lines = new ArrayList<>();
		for (int i = 1; i <= 3500; i++) {
			lines.add("{\"slug\": \"walk-%d\", \"label\": \"A walk\", \"kind\": \"OTHER\", \"citations\": [\"text-a\"]}"
				.formatted(i));
		}
		lines.set(2344, lines.get(2344).replace("}", ""));
		lines.set(3455, lines.get(3455).replace("OTHER", "OTHERS"));
		Files.write(folder.resolve("events.ndjson"), lines);
		assertThat(faultsIn(folder)).hasSize(2)
			.satisfiesExactly(broken -> assertThat(broken).startsWith("events.ndjson:2345: is no JSON: "),
					misspelt -> assertThat(misspelt)
						.startsWith("events.ndjson:3456: walk-3456: kind \"OTHERS\" is none of SUMMIT"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "actors", "agreements", "areas", "divergences", "events", "proposals", "sources",
			"statements", "verifications" })
	void findsAFaultInANumberInPlaceOfAnyValue(String plural) throws IOException {
		FileSystemUtils.copyRecursively(ROOT.resolve("good"), folder);
		Files.writeString(folder.resolve("verifications.ndjson"),
				"""
						{"slug": "text-a", "textDigest": "%s", "textLength": 9, "passages": [
						{"passage": "b", "verification": "ALTERED", "start": 1, "end": 2, "changes": [{"kept": "b"}]}]}"""
					.formatted("a".repeat(64))
					.replace("\n", ""));
		SeedFolder good = SeedFolder.at(folder.toString());
		List<String> lines = new ArrayList<>();
		Stream.concat(good.files().stream(), Stream.of(good.verifications()))
			.filter(file -> file.name().contains(plural))
			.forEach(file -> file.forEach(new Faults(), record -> lines.addAll(withNumbers(record.tree()))));
		Files.deleteIfExists(folder.resolve(plural + ".yaml"));
		Files.write(folder.resolve(plural + ".ndjson"), lines);
		List<String> faults = faultsIn(folder);
		assertThat(lines).hasSizeGreaterThan(20);
		for (int i = 1; i <= lines.size(); i++) {
			String at = plural + ".ndjson:" + i + ": ";
			assertThat(faults).as(lines.get(i - 1))
				.anySatisfy(fault -> assertThat(fault).startsWith(at).containsPattern(" (but must be|is none of) "));
		}
	}

	/** The record with each of its values, one at a time, replaced by a number. */
	private static List<String> withNumbers(ObjectNode record) {
		List<String> lines = new ArrayList<>();
		for (String pointer : pointers(record, "")) {
			for (String number : List.of("1234567890123456789012345678901", "1e30", "-1", "1.5", "-1e400")) {
				ObjectNode copy = record.deepCopy();
				JsonPointer at = JsonPointer.compile(pointer);
				JsonNode parent = copy.at(at.head());
				RawValue raw = new RawValue(number);
				if (parent instanceof ObjectNode object) {
					object.putRawValue(at.last().getMatchingProperty(), raw);
				}
				else {
					((ArrayNode) parent).remove(at.last().getMatchingIndex());
					((ArrayNode) parent).insertRawValue(at.last().getMatchingIndex(), raw);
				}
				lines.add(copy.toString());
			}
		}
		return lines;
	}

	private static List<String> pointers(JsonNode value, String pointer) {
		List<String> pointers = new ArrayList<>();
		if (!pointer.isEmpty()) {
			pointers.add(pointer);
		}
		value.forEachEntry((key, child) -> pointers.addAll(pointers(child, pointer + "/" + key)));
		for (int i = 0; value.isArray() && i < value.size(); i++) {
			pointers.addAll(pointers(value.get(i), pointer + "/" + i));
		}
		return pointers;
	}

	@Test
	void saysThatAFolderIsMissing() {
		String missing = folder.resolve("nowhere").toString();
		assertThatExceptionOfType(SeedException.class).isThrownBy(() -> SeedFolder.at(missing))
			.withMessage("%s holds no seed data; set briefing.seed-data to the folder with sources.yaml, actors.yaml "
				.formatted(missing) + "and the others");
	}

	private static List<String> faultsIn(Path folder) {
		Checked checked = new SeedValidator().checkInFull(SeedFolder.at(folder.toString()));
		return checked.faults().lines().stream().map(line -> line.replace(folder + "/", "")).toList();
	}

}
