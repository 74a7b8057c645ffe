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

/** The body of a request, as it arrives. */
public final class RequestBody implements ReadListener, AsyncListener {

	/** The attribute of the request that holds it. */
	static final String NAME = RequestBody.class.getName();

	/**
	 * How often the limit is read of a body that is too large, so that its sender reads
	 * why.
	 */
	private static final int SURPLUS = 16;

	private static final int CHUNK = 8192;

	/** Of which there may be one for each connection. */
	private static final int UNCOUNTED = 4096;

	private final Limits limits;

	private final SharedBudget budget;

	private final String client;

	private final long announced;

	private final ServletInputStream input;

	private final ByteArrayOutputStream content = new ByteArrayOutputStream();

	private @Nullable AsyncContext async;

	private long size;

	private boolean complete;

	private boolean late;

	private boolean refused;

	private long reserved = UNCOUNTED;

	/**
	 * A body.
	 * @param budget of all bodies that are being received
	 */
	RequestBody(Limits limits, SharedBudget budget, String client, HttpServletRequest request) throws IOException {
		this.limits = limits;
		this.budget = budget;
		this.client = client;
		this.announced = request.getContentLengthLong();
		this.input = request.getInputStream();
	}

	/**
	 * The whole body of a request.
	 * @throws RequestRejectedException if it was too large or too slow
	 */
	public static byte[] of(HttpServletRequest request) {
		return (request.getAttribute(NAME) instanceof RequestBody body) ? body.content() : new byte[0];
	}

	/**
	 * Takes in what came together with the head of the request; whether that is all of
	 * it, or all for which there is room.
	 */
	boolean readAtOnce() throws IOException {
		if (announced >= 0 && announced <= limits.body().toBytes()) {
			byte[] chunk = new byte[CHUNK];
			// where there is some, reading gives that and does not wait for more
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

	/** Takes it in as it comes, then has the request handled. */
	void receive(AsyncContext async) {
		this.async = async;
		input.setReadListener(this);
	}

	/** Whether nothing more of it is to come. */
	boolean isComplete() {
		return complete;
	}

	private byte[] content() {
		if (refused) {
			throw new RequestRejectedException(HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.LIMIT_EXCEEDED,
					"Too many bodies are being received; ask again soon.")
				.with(HttpHeaders.RETRY_AFTER, "1");
		}
		long allowed = limits.body().toBytes();
		if (size > allowed || announced > allowed) {
			throw new RequestRejectedException(HttpStatus.CONTENT_TOO_LARGE, ErrorCode.LIMIT_EXCEEDED,
					String.format(Locale.ROOT, "The body has more than %d bytes, which is the limit.", allowed));
		}
		if (late) {
			throw new RequestRejectedException(HttpStatus.REQUEST_TIMEOUT, ErrorCode.TIMEOUT, String.format(Locale.ROOT,
					"The body did not arrive within %d ms, which is the limit.", limits.bodyTime().toMillis()));
		}
		return content.toByteArray();
	}

	/** Takes in a chunk, unless there is no room for it. */
	private boolean take(byte[] chunk, int length) {
		size += length;
		// the buffer doubles as it grows
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

	/** Gives back its share of the budget, once nothing needs the body any more. */
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
		// the client is gone
		if (async != null) {
			async.complete();
			async = null;
		}
	}

	@Override
	public void onError(AsyncEvent event) {
		// told to the other method as well
	}

	@Override
	public void onComplete(AsyncEvent event) {
		release();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// the request is being handled
	}

}
