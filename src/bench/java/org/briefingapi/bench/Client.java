package org.briefingapi.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One connection that is kept open, by hand, since the load must take little of the
 * machine on which the server runs, too.
 */
class Client implements AutoCloseable {

	private static final int TIMEOUT = Integer.getInteger("timeout", 60_000);

	private final Socket socket;

	private final InputStream in;

	private byte[] body = new byte[1 << 16];

	private int length;

	private int status;

	private String tag = "";

	Client(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(TIMEOUT);
		this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
	}

	static byte[] get(String path, String... headers) {
		return bytes("GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(path, lines(headers)));
	}

	static byte[] send(String method, String path, String json, String... headers) {
		return bytes("""
				%s %s HTTP/1.1\r
				Host: localhost\r
				Accept: application/json\r
				Content-Type: application/json\r
				Content-Length: %d\r
				%s\r
				%s""".formatted(method, path, bytes(json).length, lines(headers), json));
	}

	private static String lines(String... headers) {
		return Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining());
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Sends a request and reads the whole answer; tells the status. */
	int exchange(byte[] request) throws IOException {
		socket.getOutputStream().write(request);
		String line = line();
		status = Integer.parseInt(line.substring(9, 12));
		int expected = 0;
		boolean chunked = false;
		for (line = line(); !line.isEmpty(); line = line()) {
			String header = line.toLowerCase(Locale.ROOT);
			if (header.startsWith("content-length:")) {
				expected = Integer.parseInt(header.substring(15).strip());
			}
			else if (header.startsWith("etag:")) {
				tag = line.substring(5).strip();
			}
			else if (header.startsWith("transfer-encoding: chunked")) {
				chunked = true;
			}
		}
		length = 0;
		if (chunked) {
			for (int size = chunk(); size > 0; size = chunk()) {
				read(size);
				line();
			}
			line();
		}
		else {
			read(expected);
		}
		return status;
	}

	/** The ETag of the last answer that had one. */
	String tag() {
		return tag;
	}

	String body() {
		return new String(body, 0, length, StandardCharsets.UTF_8);
	}

	private int chunk() throws IOException {
		return Integer.parseInt(line(), 16);
	}

	private void read(int size) throws IOException {
		if (length + size > body.length) {
			body = Arrays.copyOf(body, 2 * (length + size));
		}
		if (in.readNBytes(body, length, size) < size) {
			throw new EOFException("The server hung up");
		}
		length += size;
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				throw new EOFException("The server hung up");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}

}
