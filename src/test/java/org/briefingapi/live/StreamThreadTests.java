package org.briefingapi.live;

import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "briefing.events.max-streams=2000", "briefing.events.max-streams-per-client=2000",
				"briefing.events.max-messages=2000" })
@DirtiesContext
class StreamThreadTests {

	private static final int STREAMS = 500;

	private final List<Socket> open = new ArrayList<>();

	@LocalServerPort
	private int port;

	@AfterEach
	void close() throws Exception {
		for (Socket each : open) {
			each.close();
		}
	}

	@ParameterizedTest
	@EnumSource
	void keepsManyStreamsOpenWithoutAThreadForEach(StreamKind kind) throws Exception {
		if (kind == StreamKind.WEB_SOCKET) {
			assumeThat(Runtime.version().feature()).as("virtual threads").isGreaterThanOrEqualTo(21);
		}
		int threads = ManagementFactory.getThreadMXBean().getThreadCount();
		for (int i = 0; i < STREAMS; i++) {
			open.add(kind.open(port, 0));
		}
		assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threads).isLessThan(STREAMS / 10);
		URI start = URI.create("http://localhost:%d/".formatted(port));
		assertThat(HttpClient.newHttpClient().send(HttpRequest.newBuilder(start).build(), BodyHandlers.ofString()))
			.matches(answer -> answer.statusCode() == 200);
	}

}
