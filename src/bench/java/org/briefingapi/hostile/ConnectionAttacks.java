package org.briefingapi.hostile;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Connections that send or read too slowly, or stay open too long. */
final class ConnectionAttacks {

	private static final int BODY = 256 * 1024;

	private static final int SMALL = 4096;

	/** A query with an answer of some two megabytes. */
	private static final String LARGE = "{" + "statements(first:100){nodes{text label slug renditions{text} "
			+ "citations{source{title url publisher{name} note}}}}" + "}";

	private ConnectionAttacks() {
	}

	static List<Attack> all() {
		return List.of(new Attack("3 bodies that do not arrive", (wire, random) -> {
			if (!wire.isFull()) {
				Socket socket = wire.open(0);
				Wire.write(socket, Requests.head("POST /graphql",
						"Content-Type: application/json\r\nContent-Length: " + BODY + "\r\n"));
				Wire.write(socket, " ".repeat(BODY - 1));
			}
			Thread.sleep(50);
		}), new Attack("3 bodies in chunks, to other addresses", (wire, random) -> {
			Socket socket = wire.open(0);
			Wire.write(socket, Requests.head("POST /briefings/japan", "Transfer-Encoding: chunked\r\n"));
			Wire.write(socket, "10000\r\n" + " ".repeat(0x10000) + "\r\n1000");
			Thread.sleep(50);
		}), new Attack("4 subscriptions on a WebSocket", (wire, random) -> {
			Socket socket = webSocket(wire);
			for (int i = 0; i < 2000; i++) {
				Wire.write(socket, Requests.subscribe(i));
			}
		}), new Attack("4 WebSockets opened and closed", (wire, random) -> {
			try (Socket socket = wire.open(0)) {
				Wire.write(socket, Requests.webSocket());
				socket.getInputStream().read();
			}
		}), new Attack("4 WebSockets that say nothing", (wire, random) -> {
			Wire.write(wire.open(0), Requests.webSocket());
			Thread.sleep(10);
		}), new Attack("4 WebSockets that ask and do not read", (wire, random) -> {
			Socket socket = webSocket(wire);
			for (int i = 0; i < 90; i++) {
				Wire.write(socket, Requests.frame("{\"id\":\"" + i + "\",\"type\":\"subscribe\",\"payload\":{\"query\":"
						+ "\"{__schema{types{name description fields{name description}}}}\"}}"));
			}
		}), new Attack("4 WebSockets that ping and do not read", (wire, random) -> {
			Socket socket = webSocket(wire);
			for (int i = 0; i < 100; i++) {
				Wire.write(socket, Requests.PING.repeat(1000));
			}
		}), new Attack("4 WebSockets with a message that does not end", (wire, random) -> {
			Socket socket = webSocket(wire);
			Wire.write(socket, Requests.FIRST_FRAGMENT);
			for (int i = 0; i < 100; i++) {
				Wire.write(socket, Requests.EMPTY_FRAGMENT.repeat(1000));
			}
		}), new Attack("7 large answers that are read slowly", (wire, random) -> {
			if (!wire.isFull()) {
				Wire.write(wire.open(SMALL), Requests.keptQuery("{a" + random.nextInt(1000) + ":__typename " + LARGE.substring(1)));
			}
			for (Socket socket : wire.sockets()) {
				readSome(socket, 512);
			}
		}), new Attack("8 readers that do not read", (wire, random) -> {
			if (!wire.isFull()) {
				Wire.write(wire.open(SMALL), Requests.keptQuery(LARGE));
			}
			Thread.sleep(20);
		}), new Attack("8 many small answers that are not read", (wire, random) -> {
			if (!wire.isFull()) {
				Socket socket = wire.open(SMALL);
				for (int i = 0; i < 200; i++) {
					Wire.write(socket, Requests.keptQuery("{statements(first:10){nodes{text label}}}"));
				}
			}
			Thread.sleep(20);
		}), new Attack("8 many small answers to requests in chunks", (wire, random) -> {
			if (!wire.isFull()) {
				Wire.write(wire.open(SMALL), Requests.chunkedQuery("{statements(first:10){nodes{text label}}}").repeat(200));
			}
			Thread.sleep(20);
		}), new Attack("8 pages and scripts that are not read", (wire, random) -> {
			if (!wire.isFull()) {
				Wire.write(wire.open(SMALL), Requests.head("GET " + page(random), ""));
			}
			Thread.sleep(20);
		}), new Attack("8 heads and refusals that are not read", (wire, random) -> {
			if (!wire.isFull()) {
				Socket socket = wire.open(SMALL);
				String request = Requests.head(random.nextBoolean() ? "HEAD /briefings/japan.md" : "GET /nothing", "");
				Wire.write(socket, request.repeat(1000));
			}
			Thread.sleep(20);
		}), new Attack("8 streams of large answers that are not read", (wire, random) -> {
			if (!wire.isFull()) {
				Wire.write(wire.open(SMALL), Requests.eventsQuery(LARGE));
			}
			Thread.sleep(20);
		}), new Attack("8 exports that are not read", (wire, random) -> {
			Wire.write(wire.open(SMALL), Requests.head("GET /export/citations.csv", ""));
			Thread.sleep(100);
		}), new Attack("14 streams of events", (wire, random) -> {
			if (!wire.isFull()) {
				Wire.write(wire.open(0), Requests.head("GET /events", ""));
			}
			Thread.sleep(5);
		}), new Attack("14 heads that do not end", (wire, random) -> {
			Wire.write(wire.open(0), "GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(8000));
			Thread.sleep(5);
		}));
	}

	static String page(Random random) {
		return random.nextBoolean() ? "/assets/explorer/explorer.js"
				: String.format(Locale.ROOT, "/briefings/japan.html?asOf=2023-0%d-01", 1 + random.nextInt(9));
	}

	private static Socket webSocket(Wire wire) throws IOException {
		Socket socket = wire.open(0);
		Wire.write(socket, Requests.webSocket());
		Wire.write(socket, Requests.frame("{\"type\":\"connection_init\"}"));
		return socket;
	}

	private static void readSome(Socket socket, int bytes) throws IOException, InterruptedException {
		if (socket.getInputStream().available() > 0) {
			socket.getInputStream().read(new byte[bytes]);
		}
		Thread.sleep(5);
	}

}
