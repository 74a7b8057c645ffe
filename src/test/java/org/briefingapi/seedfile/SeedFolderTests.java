package org.briefingapi.seedfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SeedFolderTests {

	@TempDir
	private Path folder;

	@Test
	void readsTheFilesOfTheFolderAlone() throws IOException {
		write("actors.yaml", "- slug: japan\n");
		write(".actors.yaml", "- slug: hidden\n");
		write("._areas.yaml", "rubbish");
		write("below/actors.yaml", "- slug: below\n");
		write("events.yaml/events.yaml", "- slug: below\n");
		SeedFolder read = SeedFolder.at(folder.toString());
		assertThat(slugs(read)).containsExactly("japan");
		assertThat(read.strays()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "actors (1).yaml", "actors.yml", "actors.json", "actors.jsonl", "areas.YAML", "Areas.yaml" })
	void namesAFileThatIsNotRead(String name) throws IOException {
		write("actors.yaml", "- slug: japan\n");
		write(name, "- slug: france\n");
		assertThat(SeedFolder.at(folder.toString()).strays()).extracting(Fault::toString)
			.singleElement()
			.asString()
			.contains(name + ":1: is no file of seed data");
	}

	@Test
	void saysWhichFileIsALinkThatLeadsNowhere() throws IOException {
		write("actors.yaml", "- slug: japan\n");
		Files.createSymbolicLink(folder.resolve("areas.yaml"), folder.resolve("nowhere.yaml"));
		assertThatExceptionOfType(SeedException.class).isThrownBy(() -> slugs(SeedFolder.at(folder.toString())))
			.withMessageContaining("areas.yaml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a*b", "a?b", "my data", "[a]", "100%", "ä" })
	void readsAFolderOfAnyName(String name) throws IOException {
		write(name + "/actors.yaml", "- slug: japan\n");
		write("axb/actors.yaml", "- slug: france\n");
		assertThat(slugs(SeedFolder.at(folder.resolve(name).toString()))).containsExactly("japan");
	}

	@Test
	void readsPastAByteOrderMark() throws IOException {
		write("actors.yaml", "\uFEFF- slug: japan\n");
		write("areas.ndjson", "\uFEFF{\"slug\": \"cyber\"}\n");
		assertThat(slugs(SeedFolder.at(folder.toString()))).containsExactlyInAnyOrder("japan", "cyber");
	}

	@Test
	void namesTheLineThatIsNotUtf8() throws IOException {
		Files.write(folder.resolve("actors.yaml"),
				"- slug: japan\n  name: Türkiye\n".getBytes(StandardCharsets.ISO_8859_1));
		Faults faults = new Faults();
		SeedFolder.at(folder.toString()).files().forEach(file -> file.forEach(faults, record -> {
		}));
		assertThat(faults.lines()).singleElement()
			.asString()
			.endsWith("actors.yaml:2: is not UTF-8 here; save the file as UTF-8");
	}

	@ParameterizedTest
	@CsvSource({ "036, 036", "007, 007", "0800, 0800", "1e5, 1e5", "0x1F, 0x1F", "'\"036\"', 036" })
	void keepsANumberAsItIsWritten(String written, String text) throws IOException {
		write("actors.yaml", "- slug: japan\n  name: " + written + "\n");
		List<SeedRecord> records = new ArrayList<>();
		SeedFolder.at(folder.toString()).files().get(0).forEach(new Faults(), records::add);
		assertThat(records.get(0).written("/name")).isEqualTo(text);
	}

	private void write(String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private static List<String> slugs(SeedFolder read) {
		List<String> slugs = new ArrayList<>();
		Faults faults = new Faults();
		read.files().forEach(file -> file.forEach(faults, record -> slugs.add(record.slug())));
		assertThat(faults.lines()).isEmpty();
		return slugs;
	}

}
