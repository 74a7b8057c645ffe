package org.briefingapi.http;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.briefingapi.live.StreamKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A server that is stopped during requests. */
class ShutdownTests {

	private static final int UNDER_WAY = 10;

	@Test
	void answersWhatIsUnderWayAndRefusesWhatIsNew() throws Exception {
		ExecutorService clients = Executors.newCachedThreadPool();
		try (Server server = new Server("jdbc:h2:mem:" + UUID.randomUUID(),
				"spring.datasource.hikari.maximum-pool-size=2", "spring.datasource.hikari.connection-timeout=15000")) {
			server.load("one");
			HikariDataSource pool = server.bean(DataSource.class).unwrap(HikariDataSource.class);
			List<Future<HttpResponse<String>>> asked = new ArrayList<>();
			Future<?> stopped;
			Socket events = StreamKind.EVENTS.open(server.port(), 0);
			Socket webSocket = StreamKind.WEB_SOCKET.open(server.port(), 0);
			try (Connection one = pool.getConnection(); Connection other = pool.getConnection()) {
				assertThat(one.isValid(1) && other.isValid(1)).isTrue();
				for (int i = 0; i < UNDER_WAY; i++) {
					asked.add(clients.submit(() -> server.ask("{ sources { totalCount } }")));
				}
				Awaitility.await().until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == UNDER_WAY);
				stopped = clients.submit(server::close);
				Awaitility.await().until(() -> isRefused(server.port()));
				assertThat(stopped.isDone()).isFalse();
			}
			for (Future<HttpResponse<String>> each : asked) {
				HttpResponse<String> answer = each.get(20, TimeUnit.SECONDS);
				assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
				assertThat(answer.body()).contains("\"totalCount\"").doesNotContain("errors");
			}
			stopped.get(20, TimeUnit.SECONDS);
			assertThat(events.getInputStream().readAllBytes()).isNotNull();
			assertThat(webSocket.getInputStream().readAllBytes()).isNotNull();
		}
		finally {
			clients.shutdownNow();
		}
	}

	private static boolean isRefused(int port) {
		try (Socket socket = new Socket("localhost", port)) {
			return !socket.isConnected();
		}
		catch (IOException ex) {
			return true;
		}
	}

}
