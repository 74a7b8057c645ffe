package org.briefingapi.http;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

import org.briefingapi.graphql.ErrorCode;

import org.springframework.http.HttpStatus;

/** Collects the bytes of a response, up to a limit. */
final class LimitedOutput extends ByteArrayOutputStream {

	private static final int USUAL = 1024;

	private final long limit;

	private final HttpStatus status;

	/**
	 * Create an output.
	 * @param limit the maximum number of bytes
	 * @param status the status of the error if the response is larger
	 */
	LimitedOutput(long limit, HttpStatus status) {
		super(USUAL);
		this.limit = limit;
		this.status = status;
	}

	@Override
	public void write(int next) {
		require(1);
		super.write(next);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		require(length);
		super.write(bytes, offset, length);
	}

	private void require(int length) {
		if (count + (long) length > limit) {
			throw new RequestRejectedException(status, ErrorCode.LIMIT_EXCEEDED, String.format(Locale.ROOT,
					"The answer has more than %d bytes, which is the limit. Ask for less at once.", limit));
		}
	}

}
