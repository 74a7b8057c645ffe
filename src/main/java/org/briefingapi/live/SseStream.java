package org.briefingapi.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.briefingapi.web.ResponseSender;

/**
 * An open stream of server-sent events, written with non-blocking I/O. It is closed if
 * the client reads nothing within the connection timeout of the server, or if too many
 * events are waiting.
 */
final class SseStream implements WriteListener, AsyncListener {

	private static final String KEEP_ALIVE = ": keep-alive\n\n";

	private static final int MAX_WAITING = 16;

	/**
	 * The size of a write in bytes; Tomcat copies the part that the client does not take
	 * at once.
	 */
	private static final int CHUNK = 32 * 1024;

	private final AsyncContext async;

	private final ServletOutputStream output;

	private final Consumer<SseStream> onEnd;

	private final ResponseSender sender;

	private final String client;

	private final Deque<byte[]> waiting = new ArrayDeque<>();

	/** The number of bytes written of the first waiting event. */
	private int written;

	private boolean ready;

	private boolean unflushed;

	private boolean last;

	private boolean ended;

	/**
	 * Create a stream.
	 * @param async an asynchronous request without a timeout; the headers of its response
	 * must be set
	 * @param sender holds the memory budget of unsent events
	 * @param onEnd called once, when the server or the client ends the stream
	 */
	SseStream(AsyncContext async, ResponseSender sender, String client, Consumer<SseStream> onEnd) throws IOException {
		this.async = async;
		this.output = async.getResponse().getOutputStream();
		this.sender = sender;
		this.client = client;
		this.onEnd = onEnd;
	}

	void start() {
		async.addListener(this);
		output.setWriteListener(this);
	}

	/** Sends a keep-alive comment, unless other data is waiting. */
	synchronized void keepAlive() {
		if (ready && waiting.isEmpty()) {
			send(KEEP_ALIVE);
		}
	}

	/** Sends text, as soon as the client reads it. */
	synchronized void send(String text) {
		if (ended || last) {
			return;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (waiting.size() >= MAX_WAITING || !sender.reserve(client, bytes.length)) {
			forget();
			// if the client is not reading, completing now would block: the connection
			// timeout ends the stream then
			finish();
			return;
		}
		waiting.add(bytes);
		if (ready) {
			write();
		}
	}

	private void forget() {
		waiting.forEach(each -> sender.release(client, each.length));
		waiting.clear();
		written = 0;
	}

	/** Ends the stream after all waiting events are sent. */
	synchronized void finish() {
		last = true;
		if (ready) {
			write();
		}
	}

	@Override
	public synchronized void onWritePossible() {
		ready = true;
		write();
	}

	private void write() {
		try {
			while (isReady()) {
				byte[] next = waiting.peek();
				if (next != null) {
					int chunk = Math.min(CHUNK, next.length - written);
					output.write(next, written, chunk);
					written += chunk;
					unflushed = true;
					if (written == next.length) {
						sender.release(client, next.length);
						waiting.remove();
						written = 0;
					}
				}
				else if (unflushed) {
					unflushed = false;
					output.flush();
				}
				else {
					if (last) {
						end();
					}
					return;
				}
			}
		}
		catch (IOException | IllegalStateException ex) {
			end();
		}
	}

	/**
	 * Whether a write would not block. If it would, the container calls onWritePossible
	 * later.
	 */
	private boolean isReady() {
		ready = !ended && output.isReady();
		return ready;
	}

	synchronized void end() {
		if (!ended) {
			ended = true;
			forget();
			onEnd.accept(this);
			try {
				async.complete();
			}
			catch (IllegalStateException ex) {
				// completed already
			}
		}
	}

	@Override
	public void onError(Throwable failure) {
		end();
	}

	@Override
	public void onError(AsyncEvent event) {
		end();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		end();
	}

	@Override
	public void onComplete(AsyncEvent event) {
		end();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// the request is started only once
	}

}
