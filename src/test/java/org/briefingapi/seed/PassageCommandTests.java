package org.briefingapi.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.briefingapi.seedcheck.SeedValidator;
import org.briefingapi.seedfile.SeedFolder;
import org.briefingapi.seedfile.VerificationFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class PassageCommandTests {

	private static final String ACTORS = """
			- slug: japan
			  name: Japan
			  kind: STATE
			  citations:
			    - text-a L1 "The “harbour” – was closed"
			    - {source: text-a, locator: L2, passage: The "harbour" - was closed}
			    - text-a L3 "The harbour (the port) was closed by the storm"
			    - text-b "no ship came in that night"
			    - text-b "a sentence of no text at all, whatever"
			    - text-c "not at hand"
			""";

	@TempDir
	private Path data;

	@TempDir
	private Path texts;

	@BeforeEach
	void write() throws IOException {
		write(data, "sources.yaml", """
				- {slug: text-a, title: A, kind: NEWS_REPORT, language: en}
				- {slug: text-b, title: B, kind: NEWS_REPORT, language: en}
				- {slug: text-c, title: C, kind: NEWS_REPORT, language: en}
				""");
		write(data, "actors.yaml", ACTORS);
		write(texts, "text-a.txt", "日本 😀 The “harbour” – was closed.\nThe harbour was closed by the great storm, and "
				+ "no ship came in that night.\n");
		write(texts, "text-b.txt", "Nothing of that kind.\n");
	}

	@Test
	void recordsWhatCameOfEachPassage(CapturedOutput output) throws IOException {
		assertThat(verify()).isZero();
		assertThat(output.getOut())
			.contains("actors.yaml:6: japan: NORMALISED: “The \"harbour\" - was closed”; the text has "
					+ "“The “harbour” – was closed”")
			.contains("actors.yaml:7: japan: ALTERED: ", "{+(the port)+}", "[-great-]")
			.contains("actors.yaml:8: japan: NOT_FOUND: “no ship came in that night”; it stands in text-a")
			.contains(
					"actors.yaml:9: japan: NOT_FOUND: “a sentence of no text at all, whatever”; it stands in no other")
			.contains("6 passages: 1 VERBATIM, 1 NORMALISED, 1 ALTERED, 2 NOT_FOUND, 1 NOT_CHECKED")
			.contains("verifications.yaml is written")
			.doesNotContain("actors.yaml:5:");
		assertThat(recorded()).contains("""
				  - passage: The "harbour" - was closed
				    verification: NORMALISED
				    start: 5
				    end: 31
				""").contains("    foundIn:\n    - text-a\n").doesNotContain("not at hand", texts.toString());
		assertThat(new SeedValidator().check(SeedFolder.at(data.toString())).faults().lines()).isEmpty();
	}

	@Test
	void recordsInWhichOtherTextsAPassageStandsWhoseOwnIsNotAtHand() throws IOException {
		write(data, "sources.yaml", """
				- {slug: text-a, title: A, kind: NEWS_REPORT, language: en}
				- {slug: text-c, title: C, kind: NEWS_REPORT, language: en}
				- {slug: text-d, title: A, kind: NEWS_REPORT, language: en, derivedFrom: text-a}
				""");
		write(data, "actors.yaml", """
				- slug: japan
				  name: Japan
				  kind: STATE
				  citations:
				    - text-c "no ship came in that night"
				    - text-c "no ship came"
				    - text-c "was closed by the great storm"
				    - text-d "no ship came in that night"
				""");
		assertThat(verify()).isZero();
		String elsewhere = """
				- slug: text-c
				  passages:
				  - passage: no ship came in that night
				    verification: NOT_CHECKED
				    foundIn:
				    - text-a
				  - passage: was closed by the great storm
				    verification: NOT_CHECKED
				    foundIn:
				    - text-a
				""";
		assertThat(recorded()).endsWith(elsewhere).doesNotContain("text-d", "textDigest");
		assertThat(new SeedValidator().check(SeedFolder.at(data.toString())).faults().lines()).isEmpty();
		Files.delete(texts.resolve("text-a.txt"));
		assertThat(verify()).isZero();
		assertThat(recorded()).endsWith(elsewhere);
	}

	@Test
	void writesTheSameAgainOnlyOnce(CapturedOutput output) throws IOException {
		verify();
		String before = recorded();
		assertThat(verify()).isZero();
		assertThat(output.getOut()).contains("verifications.yaml is unchanged");
		assertThat(recorded()).isEqualTo(before);
	}

	@Test
	void reportsAPassageWithOneLetterChanged(CapturedOutput output) throws IOException {
		verify();
		String before = recorded();
		write(data, "actors.yaml", ACTORS.replace("“harbour” – was closed", "“harbour” – was closet"));
		assertThat(verify()).isOne();
		assertThat(output.getErr())
			.containsPattern("actors.yaml:5: japan: “The “harbour” – was closet” no longer stands");
		assertThat(recorded()).isEqualTo(before);
		assertThat(verify()).isOne();
		assertThat(verify("--briefing.accept=yes")).isZero();
		assertThat(recorded()).contains("was closet");
		assertThat(verify()).isZero();
	}

	@Test
	void tellsAReplacedTextFromAWrongQuotation(CapturedOutput output) throws IOException {
		verify();
		String before = recorded();
		write(texts, "text-a.txt", "Another text.\n");
		assertThat(verify()).isOne();
		assertThat(output.getErr())
			.contains("text-a.txt: is not the text that the passages were taken from: its SHA-256 is")
			.doesNotContain("no longer stands");
		assertThat(recorded()).isEqualTo(before);
	}

	@Test
	void checksTheOtherTextsWhereSomeAreFaulty(CapturedOutput output) throws IOException {
		Files.write(texts.resolve("text-b.txt"), "Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
		write(texts, "text-c.txt", "");
		Files.write(texts.resolve("text-d.txt"), new byte[20_000_000]);
		write(texts, "stray.txt", "of no source");
		assertThat(verify()).isOne();
		assertThat(output.getErr()).contains("text-b.txt:1: is not UTF-8", "text-c.txt: is empty",
				"text-d.txt: has 20000000 bytes");
		assertThat(output.getOut()).contains("stray.txt: is the text of no source", "1 VERBATIM");
		assertThat(recorded()).contains("slug: text-a").endsWith("""
				- slug: text-b
				  passages:
				  - passage: no ship came in that night
				    verification: NOT_CHECKED
				    foundIn:
				    - text-a
				""");
	}

	@Test
	void keepsWhatIsRecordedOfTextsThatAreNotAtHand(CapturedOutput output) throws IOException {
		verify();
		Files.delete(texts.resolve("text-b.txt"));
		assertThat(verify()).isZero();
		assertThat(recorded()).contains("slug: text-b");
		Files.delete(texts.resolve("text-a.txt"));
		assertThat(verify()).isZero();
		assertThat(recorded()).contains("slug: text-a");
	}

	@Test
	void saysWhatItNeeds(CapturedOutput output) {
		assertThat(new PassageCommand("verify", "--briefing.seed-data=" + data).run()).isOne();
		assertThat(output.getErr()).contains("\"\" is no folder");
		assertThat(new PassageCommand("serve").isWanted()).isFalse();
		assertThat(new PassageCommand("verify").isWanted()).isTrue();
	}

	private int verify(String... further) {
		String[] args = new String[further.length + 3];
		args[0] = "verify";
		args[1] = "--briefing.seed-data=" + data;
		args[2] = "--briefing.texts=" + texts;
		System.arraycopy(further, 0, args, 3, further.length);
		return new PassageCommand(args).run();
	}

	private String recorded() throws IOException {
		return Files.readString(data.resolve(VerificationFile.NAME));
	}

	private static void write(Path folder, String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text);
	}

}
