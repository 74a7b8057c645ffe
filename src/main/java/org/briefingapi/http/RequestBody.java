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
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/** The body of a request, as it arrives. */
public final class RequestBody implements ReadListener, AsyncListener {

	/** The attribute of the request that holds it. */
	static final String NAME = RequestBody.class.getName();

	/** What is read of a body that is too large, so that its sender gets to read why. */
	private static final int SURPLUS = 4;

	private final Limits limits;

	private final long announced;

	private final ServletInputStream input;

	private final ByteArrayOutputStream content = new ByteArrayOutputStream();

	private final byte[] chunk = new byte[8192];

	private @Nullable AsyncContext async;

	private long size;

	private boolean complete;

	private boolean late;

	RequestBody(Limits limits, HttpServletRequest request) throws IOException {
		this.limits = limits;
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
	 * it.
	 */
	boolean readAtOnce() throws IOException {
		if (announced >= 0 && announced <= limits.body().toBytes()) {
			// where there is some, reading gives that and does not wait for more
			while (size < announced && input.available() > 0) {
				int read = input.read(chunk, 0, (int) Math.min(chunk.length, announced - size));
				content.write(chunk, 0, read);
				size += read;
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

	@Override
	public void onDataAvailable() throws IOException {
		while (input.isReady()) {
			int read = input.read(chunk);
			if (read < 0) {
				return;
			}
			size += read;
			if (size <= limits.body().toBytes()) {
				content.write(chunk, 0, read);
			}
			else if (size > SURPLUS * limits.body().toBytes()) {
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
		// nothing to release
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// the request is being handled
	}

}
