package org.briefingapi.web;

import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be answered, told as problem details (RFC 9457). */
public final class Problem extends ErrorResponseException {

	private static final long serialVersionUID = 1;

	private Problem(HttpStatus status, String title, String detail) {
		super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
		setTitle(title);
	}

	/** A parameter is wrong. */
	public static Problem badParameter(String parameter, String detail) {
		return new Problem(HttpStatus.BAD_REQUEST, "Bad parameter", detail).with("parameter", parameter);
	}

	/** There is nothing here. */
	public static Problem notFound(String title, String detail) {
		return new Problem(HttpStatus.NOT_FOUND, title, detail);
	}

	/** There is no data set yet. */
	public static Problem noData() {
		Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "No data is loaded",
				"The data set is empty: it is being loaded, or the server was started without data. Try again in a moment.");
		problem.getHeaders().set("Retry-After", "5");
		return problem;
	}

	/** The reader accepts none of the forms that there are. */
	public static Problem notAcceptable(List<String> available) {
		return new Problem(HttpStatus.NOT_ACCEPTABLE, "Not acceptable",
				String.format(Locale.ROOT, "Accept allows none of %s.", String.join(", ", available)))
			.with("available", available);
	}

	/** It cannot be done now, but soon. */
	public static Problem unavailable(String detail, int retryAfterSeconds) {
		Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "Busy", detail);
		problem.getHeaders().set("Retry-After", String.valueOf(retryAfterSeconds));
		return problem;
	}

	/** The client has not shown that it may ask for this. */
	public static Problem unauthorized(String detail) {
		Problem problem = new Problem(HttpStatus.UNAUTHORIZED, "Unauthorized", detail);
		problem.getHeaders().set("WWW-Authenticate", "Bearer");
		return problem;
	}

	/** Any other refusal. */
	public static Problem of(HttpStatus status, String title, String detail) {
		return new Problem(status, title, detail);
	}

	/** Tells a detail under a name of its own. */
	public Problem with(String name, Object value) {
		getBody().setProperty(name, value);
		return this;
	}

}
