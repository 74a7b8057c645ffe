package org.briefingapi.http;

import org.briefingapi.graphql.ErrorCode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that is rejected before its execution, with the status of the response. */
public final class RequestRejectedException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final HttpStatus status;

	private final ErrorCode code;

	private final transient HttpHeaders headers = new HttpHeaders();

	RequestRejectedException(HttpStatus status, ErrorCode code, String message) {
		super(message, null, false, false);
		this.status = status;
		this.code = code;
	}

	static RequestRejectedException badRequest(String message) {
		return new RequestRejectedException(HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, message);
	}

	/** Adds a header to the response. */
	RequestRejectedException with(String header, String value) {
		headers.set(header, value);
		return this;
	}

	HttpStatus status() {
		return status;
	}

	ErrorCode code() {
		return code;
	}

	HttpHeaders headers() {
		return headers;
	}

}
