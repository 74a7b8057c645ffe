package org.briefingapi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DatabaseAnalyzerTests {

	@TempDir
	private Path folder;

	@Test
	void saysInOneSentenceWhyAStoreDoesNotOpen() throws Exception {
		Path file = Files.writeString(folder.resolve("file"), "no folder");
		assertThat(analysis("mystore").getDescription()).startsWith("The store cannot be opened: ")
			.contains("implicitly relative")
			.hasLineCount(1);
		assertThat(analysis("./a;b").getDescription()).startsWith("The store cannot be opened: ").hasLineCount(1);
		assertThat(analysis("/proc/nowhere/store").getDescription()).startsWith("The store cannot be opened: ")
			.hasLineCount(1);
		assertThat(analysis(file.resolve("store").toString()).getDescription())
			.startsWith("The store cannot be opened: ")
			.hasLineCount(1);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void isAllThatAFailedStartPrints(CapturedOutput output) {
		assertThatException().isThrownBy(() -> new SpringApplicationBuilder(BriefingApplication.class)
			.run("--server.port=0", "--spring.datasource.url=jdbc:h2:file:mystore"));
		assertThat(output.getAll().lines()).singleElement()
			.asString()
			.startsWith("Cannot start: The store cannot be opened: ")
			.contains("--briefing.store=<path>");
	}

	private static FailureAnalysis analysis(String store) {
		SQLException failure = catchThrowableOfType(SQLException.class,
				() -> DriverManager.getConnection("jdbc:h2:file:" + store + ";TRACE_LEVEL_FILE=0").close());
		FailureAnalysis analysis = new DatabaseAnalyzer().analyze(new IllegalStateException(failure));
		assertThat(analysis).as(failure.toString()).isNotNull();
		return analysis;
	}

}
