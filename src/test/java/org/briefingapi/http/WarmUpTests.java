package org.briefingapi.http;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class WarmUpTests {

	private static final Duration LONGEST = Duration.ofSeconds(30);

	@Test
	void warmsUpByItselfAndEnds(CapturedOutput output) {
		try (Server server = start("2s")) {
			WarmUp warmUp = server.bean(WarmUp.class);
			Awaitility.await().atMost(LONGEST).until(() -> !warmUp.isRunning());
			assertThat(warmUp.worked()).isPositive();
		}
		assertSilent(output);
	}

	@Test
	void isOffAtNoTime() {
		try (Server server = start("0s")) {
			assertThat(server.bean(WarmUp.class).isRunning()).isFalse();
			assertThat(server.bean(WarmUp.class).worked()).isZero();
		}
	}

	@Test
	void leavesNoTraceInMetricsLimitsAndMemory() throws Exception {
		try (Server server = start("1s", "briefing.rate-limit.requests=2",
				"management.endpoints.web.exposure.include=metrics")) {
			Awaitility.await().atMost(LONGEST).until(() -> !server.bean(WarmUp.class).isRunning());
			assertThat(server.get("/actuator/metrics").body()).doesNotContain("graphql.request",
					"\"http.server.requests\"");
			assertThat(server.ask("{ dataset { version } }").headers().firstValue("RateLimit-Remaining")).hasValue("1");
			assertThat(server.bean(ResponseCache.class).hits()).isZero();
		}
	}

	@Test
	void givesWayToClientsAndGoesOnAfterwards() throws Exception {
		try (Server server = start("60s")) {
			WarmUp warmUp = server.bean(WarmUp.class);
			Awaitility.await().atMost(LONGEST).until(() -> warmUp.worked().toNanos() > 0);
			CountDownLatch answered = new CountDownLatch(1);
			Thread client = new Thread(() -> ask(server, answered));
			client.start();
			Awaitility.await().atMost(LONGEST).until(server.bean(ClientRequests.class)::areUnderWay);
			Awaitility.await().atMost(LONGEST).until(() -> isStill(warmUp));
			answered.countDown();
			client.join();
			Awaitility.await().atMost(LONGEST).until(() -> !isStill(warmUp));
		}
	}

	@Test
	void stopsWithTheServer(CapturedOutput output) {
		WarmUp warmUp;
		try (Server server = start("60s")) {
			warmUp = server.bean(WarmUp.class);
			Awaitility.await().atMost(LONGEST).until(() -> warmUp.worked().toNanos() > 0);
		}
		assertThat(warmUp.isRunning()).isFalse();
		assertSilent(output);
	}

	/** Neither its own thread nor what answers it logs anything. */
	private static void assertSilent(CapturedOutput output) {
		assertThat(output).doesNotContain("warm-up] org.", "ErrorResolver", "GraphQlEndpoint", "WarmUp", "Rehearsal");
	}

	private static void ask(Server server, CountDownLatch answered) {
		try {
			server.bean(ClientRequests.class)
				.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
					try {
						answered.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
					}
					catch (InterruptedException ex) {
						Thread.currentThread().interrupt();
					}
				});
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isStill(WarmUp warmUp) throws InterruptedException {
		Duration before = warmUp.worked();
		Thread.sleep(500);
		return warmUp.worked().equals(before);
	}

	private static Server start(String time, String... more) {
		String[] settings = new String[more.length + 2];
		System.arraycopy(more, 0, settings, 0, more.length);
		settings[more.length] = "briefing.warm-up=" + time;
		settings[more.length + 1] = "briefing.seed=load";
		return new Server("jdbc:h2:mem:" + UUID.randomUUID(), settings);
	}

}
