package org.briefingapi.http;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.briefingapi.store.Line;
import org.briefingapi.store.PostgresServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that is gone for a while. */
class OutageTests {

	private static final String QUERY = "{ dataset { licence } }";

	@Test
	void isToldSoonAndNothingNeedsARestart() throws Exception {
		try (Line line = Line.to(PostgresServer.newDatabase()); Server server = new Server(line.url())) {
			server.load("one");
			assertThat(server.ask(QUERY).body()).contains("one");

			line.cut();
			assertThatRequestsFailFast(server);
			line.mend();
			awaitAnswer(server);

			line.goDead();
			// no statement is under way, or it would wait for as long as a statement may
			// take
			Thread.sleep(1000);
			assertThatRequestsFailFast(server);
			line.comeAlive();
			awaitAnswer(server);
		}
	}

	private static void assertThatRequestsFailFast(Server server) throws Exception {
		assertThatOneFailsWithin(server, Duration.ofSeconds(5));
		// by then it is known
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> duration(server) < 200);
		assertThatOneFailsWithin(server, Duration.ofMillis(500));
	}

	private static void assertThatOneFailsWithin(Server server, Duration time) throws Exception {
		long start = System.nanoTime();
		HttpResponse<String> answer = server.ask(QUERY);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(time);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
		assertThat(answer.body()).contains("\"code\":\"TIMEOUT\"");
	}

	private static long duration(Server server) throws Exception {
		long start = System.nanoTime();
		server.ask(QUERY);
		return Duration.ofNanos(System.nanoTime() - start).toMillis();
	}

	private static void awaitAnswer(Server server) {
		Callable<Boolean> answers = () -> server.ask(QUERY).body().contains("\"one\"");
		Awaitility.await().atMost(Duration.ofSeconds(5)).until(answers);
	}

}
