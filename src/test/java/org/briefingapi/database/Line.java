package org.briefingapi.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy in front of a database whose connections can hang or be cut, and work again.
 */
public final class Line implements AutoCloseable {

	private final URI target;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private ServerSocket entrance;

	private volatile boolean dead;

	private Line(String url) throws IOException {
		this.target = URI.create(url.substring("jdbc:".length()));
		this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		start(this::accept);
	}

	public static Line to(String url) throws IOException {
		return new Line(url);
	}

	/** The URL of the proxy. */
	public String url() {
		return "jdbc:" + target.toString().replace(":" + target.getPort() + "/", ":" + entrance.getLocalPort() + "/");
	}

	/** Stops all traffic without closing connections. */
	public void goDead() {
		dead = true;
	}

	public void comeAlive() {
		dead = false;
	}

	/** Closes all connections, and accepts no new ones. */
	public void cut() throws IOException {
		entrance.close();
		for (Socket socket : sockets) {
			socket.close();
		}
		sockets.clear();
	}

	public void mend() throws IOException {
		int port = entrance.getLocalPort();
		entrance = new ServerSocket();
		entrance.setReuseAddress(true);
		entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		start(this::accept);
	}

	@Override
	public void close() throws IOException {
		cut();
	}

	private void accept() throws IOException {
		ServerSocket open = entrance;
		while (!open.isClosed()) {
			Socket near = open.accept();
			Socket far = new Socket(InetAddress.getLoopbackAddress(), target.getPort());
			sockets.addAll(List.of(near, far));
			if (open.isClosed()) {
				// cut just now
				near.close();
				far.close();
			}
			start(() -> pass(near, far));
			start(() -> pass(far, near));
		}
	}

	private void pass(Socket from, Socket to) throws IOException {
		byte[] bytes = new byte[8192];
		try (from; to; InputStream input = from.getInputStream(); OutputStream output = to.getOutputStream()) {
			int read = input.read(bytes);
			while (read >= 0) {
				while (dead) {
					Thread.sleep(20);
				}
				output.write(bytes, 0, read);
				read = input.read(bytes);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void start(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// closed
			}
		}, "line");
		thread.setDaemon(true);
		thread.start();
	}

	private interface Work {

		void run() throws IOException;

	}

}
