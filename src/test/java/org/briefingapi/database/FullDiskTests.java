package org.briefingapi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** H2 closes its database in the process if it cannot write. */
@SpringBootTest(properties = { "briefing.seed=load", "briefing.admin-token=" + FullDiskTests.TOKEN })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class FullDiskTests {

	static final String TOKEN = "a-token-that-is-long-enough-for-anyone";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@TempDir
	private static Path folder;

	private static final FullDisk DISK = new FullDisk();

	@Autowired
	private MockMvcTester mvc;

	@DynamicPropertySource
	static void store(DynamicPropertyRegistry properties) {
		String url = WatchedDisk.watch(folder.resolve("full-disk"), DISK);
		properties.add("spring.datasource.url", () -> url + ";WRITE_DELAY=0");
		properties.add("briefing.seed-data", () -> {
			write(2);
			return folder.resolve("data").toString();
		});
	}

	private static void write(int statements) {
		try {
			Path data = Files.createDirectories(folder.resolve("data"));
			Files.writeString(data.resolve("sources.yaml"),
					"- {slug: paper, title: A paper, kind: NEWS_REPORT, language: en}\n");
			Files.writeString(data.resolve("actors.yaml"),
					"- {slug: speaker, name: Speaker, kind: ORGANISATION, citations: [paper]}\n");
			Files.writeString(data.resolve("statements.yaml"),
					IntStream.range(0, statements)
						.mapToObj(
								i -> """
										- {slug: statement-%d, label: "No. %1$d", kind: QUOTATION, act: COMMENT, speaker: speaker, about: [speaker], renditions: ['paper L1 "Words"']}
										"""
									.formatted(i))
						.collect(Collectors.joining()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void aFailedLoadSaysWhyAndTheOldDataIsServedAgain() {
		assertThat(statements(1)).bodyJson().extractingPath("data.statements.totalCount").isEqualTo(2);
		write(2000);
		DISK.full = true;
		try {
			assertThat(reload()).hasStatus(503)
				.bodyJson()
				.extractingPath("detail")
				.asString()
				.contains("No space left");
			Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(readiness()).hasStatus(503));
			assertThat(mvc.get().uri("/actors").accept(MediaType.TEXT_HTML)).hasStatus(503)
				.hasHeader("Retry-After", "1")
				.hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
				.bodyText()
				.contains(DatabaseAvailability.MESSAGE, "rel=\"stylesheet\"");
			int opened = DISK.opened.get();
			while (DISK.opened.get() < opened + 3) {
				assertThat(readiness()).hasStatus(503);
			}
		}
		finally {
			DISK.full = false;
		}
		Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(readiness()).hasStatusOk());
		for (int first = 1; first <= 20; first++) {
			assertThat(statements(first)).bodyJson().extractingPath("data.statements.totalCount").isEqualTo(2);
		}
		assertThat(reload()).hasStatusOk();
		assertThat(statements(1)).bodyJson().extractingPath("data.statements.totalCount").isEqualTo(2000);
	}

	private MvcTestResult readiness() {
		return mvc.get().uri("/actuator/health/readiness").exchange();
	}

	/** Another answer than that in a cache. */
	private MvcTestResult statements(int first) {
		return mvc.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"query\": \"{ statements(first: %d) { totalCount } }\"}".formatted(first))
			.exchange();
	}

	private MvcTestResult reload() {
		return mvc.post().uri("/admin/reload").header(HttpHeaders.AUTHORIZATION, "Bearer " + TOKEN).exchange();
	}

	/** Has no space while it is full. */
	private static final class FullDisk implements WatchedDisk.Watcher {

		private final AtomicInteger opened = new AtomicInteger();

		private volatile boolean full;

		@Override
		public void write(ByteBuffer bytes, long position) throws IOException {
			if (full) {
				throw new IOException("No space left on device");
			}
		}

		@Override
		public void open() {
			opened.incrementAndGet();
		}

	}

}
