package org.briefingapi.hostile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The connections of one attacker; the oldest one is closed if there are too many. */
final class Wire implements AutoCloseable {

	private static final int TIMEOUT = 15_000;

	private final int port;

	private final int max;

	private final Deque<Socket> open = new ArrayDeque<>();

	Wire(int port, int max) {
		this.port = port;
		this.max = max;
	}

	/** A connection that stays open. */
	Socket open(int receiveBuffer) throws IOException {
		if (open.size() >= max) {
			open.poll().close();
		}
		Socket socket = new Socket();
		if (receiveBuffer > 0) {
			socket.setReceiveBufferSize(receiveBuffer);
		}
		socket.setSoTimeout(TIMEOUT);
		socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT);
		open.add(socket);
		return socket;
	}

	/** Whether the maximum number of connections is open. */
	boolean isFull() {
		return open.size() >= max;
	}

	Iterable<Socket> sockets() {
		return open;
	}

	/**
	 * Sends a request on a connection that closes after it, and reads the whole answer.
	 */
	int exchange(String request) throws IOException {
		try (Socket socket = new Socket()) {
			socket.setSoTimeout(TIMEOUT);
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT);
			write(socket, request);
			InputStream in = socket.getInputStream();
			byte[] head = in.readNBytes(12);
			if (head.length < 12) {
				throw new EOFException("No answer");
			}
			in.transferTo(java.io.OutputStream.nullOutputStream());
			return Integer.parseInt(new String(head, 9, 3, StandardCharsets.US_ASCII));
		}
	}

	static void write(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	@Override
	public void close() throws IOException {
		for (Socket socket : open) {
			socket.close();
		}
	}

}
