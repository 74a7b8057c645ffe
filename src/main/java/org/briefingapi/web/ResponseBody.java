package org.briefingapi.web;

import java.io.IOException;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * Writes a body with non-blocking I/O. The client is disconnected if it reads nothing
 * within the connection timeout of the server, or less than the minimum rate.
 */
final class ResponseBody implements WriteListener, AsyncListener {

	/**
	 * The size of a write in bytes; Tomcat copies the part that the client does not take
	 * at once.
	 */
	private static final int CHUNK = 32 * 1024;

	private final AsyncContext async;

	private final ServletOutputStream output;

	private final byte[] body;

	private final MinDataRate rate;

	private final Runnable onEnd;

	private int written;

	private boolean flushed;

	private boolean ended;

	ResponseBody(AsyncContext async, byte[] body, long minRate, Runnable onEnd) throws IOException {
		this.async = async;
		this.output = async.getResponse().getOutputStream();
		this.body = body;
		this.rate = new MinDataRate(minRate);
		this.onEnd = onEnd;
	}

	void start() throws IOException {
		async.addListener(this);
		try {
			output.setWriteListener(this);
		}
		catch (UnsupportedOperationException ex) {
			// a container without non-blocking I/O
			output.write(body);
			async.complete();
		}
	}

	@Override
	public void onWritePossible() throws IOException {
		rate.require(written);
		while (output.isReady()) {
			if (written < body.length) {
				int chunk = Math.min(CHUNK, body.length - written);
				output.write(body, written, chunk);
				written += chunk;
			}
			else if (!flushed) {
				// completing with unsent data would block
				flushed = true;
				output.flush();
			}
			else {
				async.complete();
				return;
			}
		}
	}

	@Override
	public void onError(Throwable failure) {
		async.complete();
	}

	@Override
	public void onComplete(AsyncEvent event) {
		synchronized (this) {
			if (ended) {
				return;
			}
			ended = true;
		}
		onEnd.run();
	}

	@Override
	public void onError(AsyncEvent event) {
		// the write listener's onError handles this
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		// there is no timeout
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// the request is started only once
	}

}
