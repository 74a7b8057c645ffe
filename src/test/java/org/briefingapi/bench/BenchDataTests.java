package org.briefingapi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.briefingapi.seed.SeedCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BenchDataTests {

	@TempDir
	private Path folder;

	@Test
	void aSizeHasTheSameBytesWheneverItIsWritten() throws IOException {
		BenchData.write(BenchSize.S, folder.resolve("one"));
		BenchData.write(BenchSize.S, folder.resolve("two"));
		for (String name : new String[] { "sources", "actors", "areas", "events", "agreements", "statements" }) {
			assertThat(folder.resolve("one").resolve(name + ".ndjson"))
				.hasSameBinaryContentAs(folder.resolve("two").resolve(name + ".ndjson"));
		}
	}

	@Test
	void itIsWithoutFaults() throws IOException {
		BenchData.write(BenchSize.S, folder);
		assertThat(Files.readAllLines(folder.resolve("statements.ndjson"))).hasSize(300);
		assertThat(new SeedCheck("validate", "--briefing.seed-data=" + folder).run()).isZero();
	}

}
