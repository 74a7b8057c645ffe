package org.briefingapi.hostile;

import java.util.Locale;

/** Requests as bytes on a connection. */
final class Requests {

	/** Frames of a WebSocket, masked by zeros and without content. */
	static final String PING = emptyFrame(0x89);

	static final String FIRST_FRAGMENT = emptyFrame(0x01);

	static final String EMPTY_FRAGMENT = emptyFrame(0x00);

	private Requests() {
	}

	/** A query on a connection that closes after the answer. */
	static String query(String query) {
		return query(query, "{}");
	}

	static String query(String query, String variables) {
		return post("Connection: close\r\n", query, variables);
	}

	/** A query on a connection that stays open. */
	static String keptQuery(String query) {
		return post("", query, "{}");
	}

	/** A query whose answer is sent as an event. */
	static String eventsQuery(String query) {
		return post("Accept: text/event-stream\r\n", query, "{}");
	}

	private static String post(String headers, String query, String variables) {
		String body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\",\"variables\":" + variables + "}";
		return head("POST /graphql", headers + "Content-Type: application/json\r\nContent-Length: " + body.length()
				+ "\r\n") + body;
	}

	/** A query on a connection that stays open, with its body in one chunk. */
	static String chunkedQuery(String query) {
		String body = "{\"query\":\"" + query + "\"}";
		return head("POST /graphql", "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n")
				+ Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
	}

	static String get(String path) {
		return head("GET " + path, "Connection: close\r\n");
	}

	static String head(String line, String headers) {
		return line + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
	}

	static String webSocket() {
		return head("GET /graphql", """
				Connection: Upgrade\r
				Upgrade: websocket\r
				Sec-WebSocket-Version: 13\r
				Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
				Sec-WebSocket-Protocol: graphql-transport-ws\r
				""");
	}

	/** A text message of a WebSocket, masked by zeros. */
	static String frame(String message) {
		String length = (message.length() < 126) ? String.valueOf((char) (0x80 | message.length()))
				: "" + (char) 0xFE + (char) (message.length() >> 8) + (char) (message.length() & 0xFF);
		return (char) 0x81 + length + "\0\0\0\0" + message;
	}

	private static String emptyFrame(int first) {
		return (char) first + "\u0080\0\0\0\0";
	}

	static String subscribe(int id) {
		return frame(String.format(Locale.ROOT,
				"{\"id\":\"%d\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription{datasetChanged{version}}\"}}",
				id));
	}

}
