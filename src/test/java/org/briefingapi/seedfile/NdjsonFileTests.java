package org.briefingapi.seedfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NdjsonFileTests {

	@TempDir
	private Path folder;

	@Test
	void refusesAPassOverOtherContentThanTheFirstOneRead() throws IOException {
		Path path = folder.resolve("sources.ndjson");
		Files.writeString(path, "{\"slug\": \"one\"}\n{\"slug\": \"two\"}\n");
		SeedFile file = new NdjsonFile(SeedType.SOURCE, "sources.ndjson", new FileSystemResource(path));
		assertThat(slugs(file)).containsExactly("one", "two");
		assertThat(slugs(file)).containsExactly("one", "two");
		Files.writeString(path, "{\"slug\": \"one\"}\n{\"slug\": \"odd\"}\n");
		assertThatExceptionOfType(SeedException.class).isThrownBy(() -> slugs(file))
			.withMessageContaining("sources.ndjson changed while it was loaded");
	}

	private static List<String> slugs(SeedFile file) {
		List<String> slugs = new ArrayList<>();
		file.forEach(new Faults(), record -> slugs.add(record.slug()));
		return slugs;
	}

}
