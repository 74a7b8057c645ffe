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

/**
 * One open stream of server-sent events. It is written when its reader can take more, and
 * has no thread of its own. A reader that takes nothing for as long as the connection
 * timeout of the server is dropped, and so is one that lets too much wait.
 */
final class SseStream implements WriteListener, AsyncListener {

	private static final String KEEP_ALIVE = ": keep-alive\n\n";

	private static final int MAX_WAITING = 16;

	private final AsyncContext async;

	private final ServletOutputStream output;

	private final Consumer<SseStream> onEnd;

	private final Deque<byte[]> waiting = new ArrayDeque<>();

	private boolean ready;

	private boolean unflushed;

	private boolean last;

	private boolean ended;

	/**
	 * A stream.
	 * @param async a request without a time limit, whose response has its headers
	 * @param onEnd is called once, whoever ends the stream
	 */
	SseStream(AsyncContext async, Consumer<SseStream> onEnd) throws IOException {
		this.async = async;
		this.output = async.getResponse().getOutputStream();
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
		if (waiting.size() >= MAX_WAITING) {
			waiting.clear();
			// to end it now would wait for the reader; the server does once it has waited
			// long enough
			last = true;
			return;
		}
		waiting.add(text.getBytes(StandardCharsets.UTF_8));
		if (ready) {
			write();
		}
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
				byte[] next = waiting.poll();
				if (next != null) {
					output.write(next);
					unflushed = true;
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
			waiting.clear();
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
