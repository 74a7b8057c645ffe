package org.briefingapi.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SourceTextsTests {

	@TempDir
	Path folder;

	@Test
	void aTextIsReadWithTheDigestOfItsBytes() throws IOException {
		Files.writeString(folder.resolve("harbour-2020.txt"), "abc");
		Files.writeString(folder.resolve("notes.md"), "no text of a source");
		SourceTexts read = SourceTexts.read(folder);
		assertThat(read.faults()).isEmpty();
		assertThat(read.texts().values()).containsExactly(new SourceText("harbour-2020", "abc",
				"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
		assertThat(read.bySlug()).containsExactly(Map.entry("harbour-2020", "abc"));
	}

	@Test
	void aFaultyTextIsToldAndTheOthersAreRead() throws IOException {
		Files.writeString(folder.resolve("a-good.txt"), "The board met. Señora Núñez spoke.");
		Files.write(folder.resolve("b-latin.txt"), "Line\nSeñora".getBytes(StandardCharsets.ISO_8859_1));
		Files.write(folder.resolve("c-wide.txt"), "Line".getBytes(StandardCharsets.UTF_16LE));
		Files.write(folder.resolve("d-cut.txt"), new byte[] { 'a', (byte) 0xC3 });
		Files.writeString(folder.resolve("e-empty.txt"), "");
		Files.writeString(folder.resolve("f-blank.txt"), "\uFEFF \n");
		Files.write(folder.resolve("g-large.txt"), new byte[20_000_000]);
		Files.writeString(folder.resolve("No Slug.txt"), "text");
		Files.createDirectory(folder.resolve("h-folder.txt"));
		Files.writeString(folder.resolve("z-good.txt"), "a".repeat(SourceTexts.MAX_BYTES));
		SourceTexts read = SourceTexts.read(folder);
		assertThat(read.texts().keySet()).containsExactly("a-good", "z-good");
		assertThat(read.faults()).containsExactly(
				folder.resolve("No Slug.txt") + ": is not named after a source; its name must be <slug>.txt",
				folder.resolve("b-latin.txt") + ":2: is not UTF-8; save the text in that encoding",
				folder.resolve("c-wide.txt") + ":1: has a zero byte, so it is no UTF-8 text; save it as plain text",
				folder.resolve("d-cut.txt") + ":1: is not UTF-8; save the text in that encoding",
				folder.resolve("e-empty.txt") + ": is empty", folder.resolve("f-blank.txt") + ": is empty",
				folder.resolve("g-large.txt") + ": has 20000000 bytes; a text may have 5000000 at most",
				folder.resolve("h-folder.txt") + ": is no file");
	}

	@Test
	void aFolderThatIsNotThereIsOneFault() {
		SourceTexts read = SourceTexts.read(folder.resolve("none"));
		assertThat(read.texts()).isEmpty();
		assertThat(read.faults())
			.containsExactly(folder.resolve("none") + ": is no folder; name the one with the files <slug>.txt");
	}

}
