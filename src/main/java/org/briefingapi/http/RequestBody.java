package org.briefingapi.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.limit.Limits;
import org.briefingapi.web.SharedBudget;
import org.briefingapi.web.SharedBudget.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Receives the body of a request with non-blocking I/O. */
public final class RequestBody implements ReadListener, AsyncListener {

	/** The name of the request attribute with the body. */
	static final String NAME = RequestBody.class.getName();

	/**
	 * The multiple of the limit that is read of a body that is too large. Most clients
	 * read the response only after they have sent the whole body.
	 */
	private static final int SURPLUS = 16;

	private static final int CHUNK = 8192;

	/** The number of bytes for each connection that do not count against the budget. */
	private static final int UNCOUNTED = 4096;

	private final Limits limits;

	private final SharedBudget budget;

	private final String client;

	private final long announced;

	private final ServletInputStream input;

	private final ByteArrayOutputStream content = new ByteArrayOutputStream();

	private @Nullable AsyncContext async;

	private Runnable rejection = () -> {
	};

	private long size;

	private boolean complete;

	private boolean late;

	private boolean refused;

	private long reserved = UNCOUNTED;

	/**
	 * Create the receiver of a body.
	 * @param budget the shared budget of all bodies being received
	 */
	RequestBody(Limits limits, SharedBudget budget, String client, HttpServletRequest request) throws IOException {
		this.limits = limits;
		this.budget = budget;
		this.client = client;
		this.announced = request.getContentLengthLong();
		this.input = request.getInputStream();
	}

	/**
	 * The whole body of a request; empty if there is none.
	 * @throws RequestRejectedException if it was too large or too slow, or the budget was
	 * used up
	 */
	public static byte[] of(HttpServletRequest request) {
		return (request.getAttribute(NAME) instanceof RequestBody body) ? body.content() : new byte[0];
	}

	/**
	 * Reads the part that has arrived already.
	 * @return whether the request can be handled now: the body is complete, or rejected
	 */
	boolean readAtOnce() throws IOException {
		if (announced >= 0 && announced <= limits.body().toBytes()) {
			byte[] chunk = new byte[CHUNK];
			// a read returns the available bytes, and does not wait for more
			while (size < announced && input.available() > 0) {
				int read = input.read(chunk, 0, (int) Math.min(chunk.length, announced - size));
				if (!take(chunk, read)) {
					return true;
				}
			}
			complete = size == announced;
		}
		return complete;
	}

	/**
	 * Receives the rest of the body, then dispatches the request.
	 * @param rejection sends the response if the body cannot be read
	 */
	void receive(AsyncContext async, Runnable rejection) {
		this.async = async;
		this.rejection = rejection;
		input.setReadListener(this);
	}

	/** Whether the whole body has been received. */
	boolean isComplete() {
		return complete;
	}

	private byte[] content() {
		RequestRejectedException rejection = rejection();
		if (rejection != null) {
			throw rejection;
		}
		return content.toByteArray();
	}

	/** Why the request is rejected; null if its body was received. */
	@Nullable RequestRejectedException rejection() {
		if (refused) {
			return new RequestRejectedException(HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.LIMIT_EXCEEDED,
					"Too many bodies are being received; ask again soon.")
				.with(HttpHeaders.RETRY_AFTER, "1");
		}
		long allowed = limits.body().toBytes();
		if (size > allowed || announced > allowed) {
			return new RequestRejectedException(HttpStatus.CONTENT_TOO_LARGE, ErrorCode.LIMIT_EXCEEDED,
					String.format(Locale.ROOT, "The body has more than %d bytes, which is the limit.", allowed));
		}
		return late
				? new RequestRejectedException(HttpStatus.REQUEST_TIMEOUT, ErrorCode.TIMEOUT, String.format(Locale.ROOT,
						"The body did not arrive within %d ms, which is the limit.", limits.bodyTime().toMillis()))
				: null;
	}

	/**
	 * Adds a chunk.
	 * @return whether the budget had room for it
	 */
	private boolean take(byte[] chunk, int length) {
		size += length;
		// the buffer doubles its size when it grows
		while (size > reserved && size <= limits.body().toBytes()) {
			if (budget.take(client, reserved) != Outcome.TAKEN) {
				refused = true;
				return false;
			}
			reserved *= 2;
		}
		if (size <= limits.body().toBytes()) {
			content.write(chunk, 0, length);
		}
		return true;
	}

	/**
	 * Returns the body's part of the budget. Call this when the request has been handled.
	 */
	synchronized void release() {
		if (reserved > UNCOUNTED) {
			budget.giveBack(client, reserved - UNCOUNTED);
			reserved = UNCOUNTED;
		}
	}

	@Override
	public void onDataAvailable() throws IOException {
		byte[] chunk = new byte[CHUNK];
		while (input.isReady()) {
			int read = input.read(chunk);
			if (read < 0) {
				return;
			}
			if (!take(chunk, read) || size > SURPLUS * limits.body().toBytes()) {
				dispatch();
				return;
			}
		}
	}

	@Override
	public void onAllDataRead() {
		complete = true;
		dispatch();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		late = true;
		dispatch();
	}

	private void dispatch() {
		if (async != null) {
			async.dispatch();
			async = null;
		}
	}

	@Override
	public void onError(Throwable failure) {
		if (async != null) {
			rejection.run();
			async.complete();
			async = null;
		}
	}

	@Override
	public void onError(AsyncEvent event) {
		// the read listener's onError handles this
	}

	@Override
	public void onComplete(AsyncEvent event) {
		release();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// no further asynchronous request is started here
	}

}
