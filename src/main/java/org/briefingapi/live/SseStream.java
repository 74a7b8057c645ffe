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
 * One open stream of server-sent events. It is written when its reader can take more, and
 * has no thread of its own. A reader that takes nothing for as long as the connection
 * timeout of the server is dropped, and so is one that lets too much wait.
 */
final class SseStream implements WriteListener, AsyncListener {

	private static final String KEEP_ALIVE = ": keep-alive\n\n";

	private static final int MAX_WAITING = 16;

	/** At most so much of what the reader does not take is copied. */
	private static final int CHUNK = 32 * 1024;

	private final AsyncContext async;

	private final ServletOutputStream output;

	private final Consumer<SseStream> onEnd;

	private final ResponseSender sender;

	private final String client;

	private final Deque<byte[]> waiting = new ArrayDeque<>();

	/** How much of the first one is written. */
	private int written;

	private boolean ready;

	private boolean unflushed;

	private boolean last;

	private boolean ended;

	/**
	 * A stream.
	 * @param async a request without a time limit, whose response has its headers
	 * @param sender has the budget of all that waits for its readers
	 * @param onEnd is called once, whether the server or the reader ends the stream
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

	/** Says that the stream is there, unless the reader has something else to take. */
	synchronized void keepAlive() {
		if (ready && waiting.isEmpty()) {
			send(KEEP_ALIVE);
		}
	}

	/** Sends text, as soon as the reader takes it. */
	synchronized void send(String text) {
		if (ended || last) {
			return;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (waiting.size() >= MAX_WAITING || !sender.reserve(client, bytes.length)) {
			forget();
			// unless it is ready, to end it now would wait for the reader; the server
			// does
			// once it has waited long enough
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

	/** Ends, once the reader has all that was sent. */
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

	/** Once it is not ready, the container calls when it is again. */
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
				// it is complete already
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
		// there is no second start
	}

}
