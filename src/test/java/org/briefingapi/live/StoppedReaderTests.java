package org.briefingapi.live;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.coyote.AbstractProtocol;
import org.awaitility.Awaitility;
import org.briefingapi.web.ClientAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends data to clients that stop reading, until all buffers are full. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.tomcat.connection-timeout=1s", "briefing.events.keep-alive=1ms",
				"spring.graphql.websocket.keep-alive=5ms" })
@DirtiesContext
class StoppedReaderTests {

	private static final int SMALL = 2048;

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	@LocalServerPort
	private int port;

	@Autowired
	private ServletWebServerApplicationContext context;

	@Autowired
	private StreamLimit streams;

	@BeforeEach
	void awaitTheEndOfOtherTests() {
		Awaitility.await().atMost(PATIENCE).until(() -> connections() == 0 && streams.count() == 0);
	}

	@ParameterizedTest
	@EnumSource
	void isDropped(StreamKind kind) throws Exception {
		try (Socket reading = kind.open(port, 0); Socket stopped = kind.open(port, SMALL)) {
			Thread reader = new Thread(() -> readOn(reading));
			reader.setDaemon(true);
			reader.start();
			// only the client that stopped reading; Tomcat counts late
			Awaitility.await().during(Duration.ofMillis(200)).atMost(PATIENCE).until(() -> connections() == 1);
			assertThat(reader.isAlive()).isTrue();
			assertThat(stopped.isConnected()).isTrue();
		}
		Awaitility.await().atMost(PATIENCE).until(() -> connections() == 0 && streams.count() == 0);
	}

	@Test
	void cannotHaveAnswersHeapUp() throws Exception {
		try (Socket stopped = StreamKind.WEB_SOCKET.open(port, SMALL)) {
			Thread writer = new Thread(() -> askOn(stopped));
			writer.setDaemon(true);
			writer.start();
			Awaitility.await().atMost(PATIENCE).until(() -> connections() == 0);
		}
		letTheClientSendAgain();
	}

	/** A large answer, or many small ones. */
	@ParameterizedTest
	@CsvSource({ "{ __schema { types { name description fields { name description } } } }, 1",
			"{ __schema { types { name } } }, 60" })
	void holdsFewThreadsWithWhatItDoesNotTake(String document, int times) throws Exception {
		String query = "{\"query\": \"" + document + "\"}";
		byte[] request = ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
				+ query.length() + "\r\n\r\n" + query)
			.repeat(times)
			.getBytes(StandardCharsets.US_ASCII);
		List<Socket> stopped = new ArrayList<>();
		try {
			for (int i = 0; i < 250; i++) {
				Socket socket = new Socket();
				socket.setReceiveBufferSize(SMALL);
				socket.connect(new InetSocketAddress("localhost", port));
				socket.getOutputStream().write(request);
				stopped.add(socket);
			}
			// so many concurrent requests may exhaust the database connections, which is
			// reported
			Awaitility.await().atMost(PATIENCE).ignoreException(EOFException.class).until(() -> {
				try (Socket other = StreamKind.EVENTS.open(port, 0)) {
					return other.isConnected();
				}
			});
			Awaitility.await().atMost(PATIENCE.multipliedBy(2)).until(() -> connections() == 0);
		}
		finally {
			for (Socket socket : stopped) {
				socket.close();
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void isRefusedOnceItsClientHasManyStreams(StreamKind kind) throws Exception {
		String client = ClientAddress.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		for (int i = 0; i < 100; i++) {
			streams.open(client);
		}
		try {
			assertThat(kind.openRefused(port)).startsWith("HTTP/1.1 429")
				.contains("A client may have 100 streams open at once");
		}
		finally {
			for (int i = 0; i < 100; i++) {
				streams.close(client);
			}
		}
		Awaitility.await().atMost(PATIENCE).until(() -> streams.count() == 0);
	}

	@Test
	void limitsTheSubscriptionsOfAWebSocket() throws Exception {
		try (Socket socket = StreamKind.WEB_SOCKET.open(port, 0)) {
			subscribe(socket, 2, 21);
			StreamKind.await(socket, "A WebSocket may have 20 subscriptions open at once");
			Awaitility.await().atMost(PATIENCE).until(() -> streams.count() == 21);
			subscribe(socket, 22, 41);
			StreamKind.await(socket, "\u0011MA WebSocket may have 20 subscriptions");
		}
		Awaitility.await().atMost(PATIENCE).until(() -> streams.count() == 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Sec-WebSocket-Protocol: subscriptions-transport-ws\r\n" })
	void speaksOneProtocolOverWebSocket(String offered) throws Exception {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			socket.getOutputStream()
				.write(("GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
						+ "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n" + offered
						+ "\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			String answer = StreamKind.await(socket, "Subprotocol not acceptable");
			assertThat(answer).doesNotContain("subscriptions-transport-ws");
		}
		Awaitility.await().atMost(PATIENCE).until(() -> streams.count() == 0);
	}

	@Test
	void limitsTheMessagesOfOneClientOverAllItsWebSockets() throws Exception {
		List<Socket> open = new ArrayList<>();
		try {
			for (int i = 0; i < 10; i++) {
				open.add(StreamKind.WEB_SOCKET.open(port, 0));
			}
			for (Socket socket : open) {
				for (int i = 0; i < 200; i++) {
					StreamKind.send(socket, "{\"type\":\"ping\"}");
				}
			}
			StreamKind.await(open.get(9), "\u0011MA client may send 500 messages in 5 seconds");
		}
		finally {
			for (Socket socket : open) {
				socket.close();
			}
		}
		letTheClientSendAgain();
	}

	private static void letTheClientSendAgain() throws InterruptedException {
		Thread.sleep(1000);
	}

	private static void subscribe(Socket socket, int first, int last) throws IOException {
		for (int i = first; i <= last; i++) {
			StreamKind.send(socket,
					"{\"id\":\"%d\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { datasetChanged { version } }\"}}"
						.formatted(i));
		}
	}

	private static void readOn(Socket socket) {
		try {
			byte[] buffer = new byte[1024];
			int read = socket.getInputStream().read(buffer);
			while (read > 0) {
				read = socket.getInputStream().read(buffer);
			}
		}
		catch (IOException ex) {
			// it is closed at the end of the test
		}
	}

	private static void askOn(Socket socket) {
		try {
			for (int i = 0; true; i++) {
				StreamKind.send(socket,
						"{\"id\":\"q%d\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __schema { types { name fields { name description } } } }\"}}"
							.formatted(i));
			}
		}
		catch (IOException ex) {
			// the server closed the connection
		}
	}

	private long connections() {
		TomcatWebServer server = (TomcatWebServer) context.getWebServer();
		assertThat(server).isNotNull();
		return ((AbstractProtocol<?>) server.getTomcat().getConnector().getProtocolHandler()).getConnectionCount() - 1;
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class SmallBuffers {

		@Bean
		WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
			return factory -> factory
				.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", String.valueOf(SMALL)));
		}

	}

}
