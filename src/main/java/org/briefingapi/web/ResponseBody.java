package org.briefingapi.web;

import java.io.IOException;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * A body that is written when its reader can take more. A reader that takes nothing for
 * as long as the connection timeout of the server is dropped, and so is one that takes
 * less than the least rate.
 */
final class ResponseBody implements WriteListener, AsyncListener {

	/** At most so much of what the reader does not take is copied. */
	private static final int CHUNK = 32 * 1024;

	private final AsyncContext async;

	private final ServletOutputStream output;

	private final byte[] body;

	private final MinRate rate;

	private final Runnable onEnd;

	private int written;

	private boolean flushed;

	private boolean ended;

	ResponseBody(AsyncContext async, byte[] body, long minRate, Runnable onEnd) throws IOException {
		this.async = async;
		this.output = async.getResponse().getOutputStream();
		this.body = body;
		this.rate = new MinRate(minRate);
		this.onEnd = onEnd;
	}

	void start() throws IOException {
		async.addListener(this);
		try {
			output.setWriteListener(this);
		}
		catch (UnsupportedOperationException ex) {
			// a container whose writes always wait
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
				// to complete with anything left would wait for the reader
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
		// told to the other method as well
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		// has no timeout
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// there is no second start
	}

}
