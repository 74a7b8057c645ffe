package org.briefingapi.web;

import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A failed request, answered as problem details (RFC 9457). */
public final class Problem extends ErrorResponseException {

	private static final long serialVersionUID = 1;

	private Problem(HttpStatus status, String title, String detail) {
		super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
		setTitle(title);
	}

	/** Status 400 for a wrong parameter. */
	public static Problem badParameter(String parameter, String detail) {
		return new Problem(HttpStatus.BAD_REQUEST, "Bad parameter", detail).with("parameter", parameter);
	}

	/** Status 404. */
	public static Problem notFound(String title, String detail) {
		return new Problem(HttpStatus.NOT_FOUND, title, detail);
	}

	/** Status 503 while no data set is loaded. */
	public static Problem noData() {
		Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "No data is loaded",
				"The data set is empty: it is being loaded, or the server was started without data. Try again in a moment.");
		problem.getHeaders().set("Retry-After", "5");
		return problem;
	}

	/** Status 406 with the available media types. */
	public static Problem notAcceptable(List<String> available) {
		return new Problem(HttpStatus.NOT_ACCEPTABLE, "Not acceptable",
				String.format(Locale.ROOT, "Accept allows none of %s.", String.join(", ", available)))
			.with("available", available);
	}

	/** Status 503 with Retry-After. */
	public static Problem unavailable(String detail, int retryAfterSeconds) {
		Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "Not available for now", detail);
		problem.getHeaders().set("Retry-After", String.valueOf(retryAfterSeconds));
		return problem;
	}

	/** Status 401 for a missing or wrong bearer token. */
	public static Problem unauthorized(String detail) {
		Problem problem = new Problem(HttpStatus.UNAUTHORIZED, "Unauthorized", detail);
		problem.getHeaders().set("WWW-Authenticate", "Bearer");
		return problem;
	}

	/** Any other status. */
	public static Problem of(HttpStatus status, String title, String detail) {
		return new Problem(status, title, detail);
	}

	/** Adds a property to the problem details. */
	public Problem with(String name, Object value) {
		getBody().setProperty(name, value);
		return this;
	}

}
