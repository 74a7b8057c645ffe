package org.briefingapi.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BuildTests {

	@TempDir
	private Path folder;

	@Test
	void isTheSameForTheSameContent() throws IOException {
		assertThat(Build.revision(jar("one.jar", "a").toFile())).hasSize(64)
			.isEqualTo(Build.revision(jar("other.jar", "a").toFile()))
			.isNotEqualTo(Build.revision(jar("changed.jar", "b").toFile()));
	}

	@Test
	void isNotToldOfAFolder() {
		assertThat(Build.revision(folder.toFile())).isEmpty();
	}

	private Path jar(String name, String content) throws IOException {
		Path jar = folder.resolve(name);
		try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar))) {
			output.putNextEntry(new JarEntry("Some.class"));
			output.write(content.charAt(0));
		}
		return jar;
	}

}
