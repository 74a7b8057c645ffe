package org.briefingapi.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Seed data whose texts try to inject markup. */
final class HostileData {

	/** Markup, an end tag, bidirectional controls, Markdown and a template expression. */
	static final String EVIL = "</script><script>alert(1)</script>\"><img src=x onerror=alert(1)> \u2069\u202Eabc\u200F <!-- [a](javascript:alert(1)) **b** `c` {{7*7}} &lt;";

	private HostileData() {
	}

	/** A folder with this data. */
	static Path folder() {
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile-data"))) {
			Path folder = Files.createTempDirectory("hostile-data");
			for (Path file : files.toList()) {
				Files.writeString(folder.resolve(file.getFileName()), Files.readString(file).replace("EVIL", EVIL));
			}
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
