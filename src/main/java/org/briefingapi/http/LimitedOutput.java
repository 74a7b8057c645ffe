package org.briefingapi.http;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

import org.briefingapi.graphql.ErrorCode;

import org.springframework.http.HttpStatus;

/** Takes the bytes of an answer, and no more of them than an answer may have. */
final class LimitedOutput extends ByteArrayOutputStream {

	private static final int USUAL = 1024;

	private final long limit;

	private final HttpStatus status;

	/**
	 * An output.
	 * @param status of the answer if it is too large
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
