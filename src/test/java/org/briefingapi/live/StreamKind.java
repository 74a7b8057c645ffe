package org.briefingapi.live;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The kinds of event streams, opened on plain sockets. */
public enum StreamKind {

	/** Plain server-sent events. */
	EVENTS("""
			GET /events HTTP/1.1
			Host: localhost

			""", "retry:"),

	/** A subscription by server-sent events. */
	SUBSCRIPTION_EVENTS("""
			POST /graphql HTTP/1.1
			Host: localhost
			Accept: text/event-stream
			Content-Type: application/json
			Content-Length: 55

			{"query": "subscription { datasetChanged { version }}"}""", "\n:"),

	/** A subscription over WebSocket. */
	WEB_SOCKET("""
			GET /graphql HTTP/1.1
			Host: localhost
			Connection: Upgrade
			Upgrade: websocket
			Sec-WebSocket-Version: 13
			Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==
			Sec-WebSocket-Protocol: graphql-transport-ws

			""", "\r\n\r\n") {
		@Override
		void greet(Socket socket) throws IOException {
			send(socket, "{\"type\":\"connection_init\"}");
			await(socket, "connection_ack");
			send(socket,
					"{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { datasetChanged { version } }\"}}");
		}
	};

	private static final int TIMEOUT = 20_000;

	private static final int MAX_READ = 100_000;

	private static final Pattern PING = Pattern.compile(".\\{\"id\":null,\"payload\":\\{},\"type\":\"ping\"}");

	private final String request;

	private final String sign;

	StreamKind(String request, String sign) {
		this.request = request.replace("\n", "\r\n");
		this.sign = sign;
	}

	/**
	 * Opens a stream.
	 * @param buffer the size of the receive buffer in bytes; 0 for the default
	 */
	public Socket open(int port, int buffer) throws IOException {
		Socket socket = connect(port, buffer);
		greet(socket);
		return socket;
	}

	/** Opens a stream, and sends nothing more. */
	Socket connect(int port) throws IOException {
		return connect(port, 0);
	}

	private Socket connect(int port, int buffer) throws IOException {
		Socket socket = request(port, buffer);
		await(socket, sign);
		return socket;
	}

	/**
	 * Asks for a stream that the server must refuse.
	 * @return the refusal
	 */
	String openRefused(int port) throws IOException {
		try (Socket socket = request(port, 0)) {
			return await(socket, "}");
		}
	}

	private Socket request(int port, int buffer) throws IOException {
		Socket socket = new Socket();
		if (buffer > 0) {
			socket.setReceiveBufferSize(buffer);
		}
		socket.setSoTimeout(TIMEOUT);
		socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT);
		socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	void greet(Socket socket) throws IOException {
		// no further message is needed
	}

	/**
	 * Reads until a text has arrived.
	 * @return the data read
	 */
	public static String await(Socket socket, String text) throws IOException {
		InputStream in = socket.getInputStream();
		StringBuilder read = new StringBuilder();
		while (read.length() < text.length() || !read.substring(read.length() - text.length()).equals(text)) {
			int next = in.read();
			if (next < 0 || read.length() > MAX_READ) {
				throw new EOFException("The stream ended, or is endless, after " + PING.matcher(read).replaceAll(""));
			}
			read.append((char) next);
		}
		return read.toString();
	}

	/** Sends one message over WebSocket. */
	static void send(Socket socket, String message) throws IOException {
		byte[] text = message.getBytes(StandardCharsets.US_ASCII);
		byte[] head = (text.length < 126) ? new byte[6] : new byte[8];
		head[0] = (byte) 0x81;
		// masked by four zeros, since clients must mask their messages
		head[1] = (byte) (0x80 | Math.min(text.length, 126));
		if (text.length >= 126) {
			head[2] = (byte) (text.length >> 8);
			head[3] = (byte) text.length;
		}
		byte[] frame = new byte[head.length + text.length];
		System.arraycopy(head, 0, frame, 0, head.length);
		System.arraycopy(text, 0, frame, head.length, text.length);
		OutputStream out = socket.getOutputStream();
		out.write(frame);
	}

}
