package org.briefingapi.web;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.database.StatementTimeout;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers all exceptions of routes with problem details, whatever the client accepts.
 * These are the exceptions of Spring MVC, an unavailable database, and a query that
 * exceeds its timeout.
 */
@RestControllerAdvice
class ProblemResponses extends ResponseEntityExceptionHandler {

	@Override
	protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		HttpHeaders all = new HttpHeaders(headers);
		if (body != null) {
			all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		}
		return new ResponseEntity<>(body, all, status);
	}

	/** Handles parameters that cannot be decoded; Tomcat decodes them on first access. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> tell(InvalidParameterException unreadable) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"A parameter of the address cannot be read; write it as name=value, in UTF-8, with % before two hexadecimal digits.");
		problem.setTitle("Bad parameter");
		return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tell(RuntimeException failure, HttpServletResponse response) {
		boolean gone = DatabaseAvailability.isBehind(failure);
		// a committed response is aborted: otherwise it would look complete
		if (response.isCommitted() || !(gone || StatementTimeout.isBehind(failure))) {
			throw failure;
		}
		Problem problem = Problem.unavailable(gone ? DatabaseAvailability.MESSAGE : StatementTimeout.MESSAGE, 1);
		response.setHeader(HttpHeaders.ETAG, null);
		return ResponseEntity.status(problem.getStatusCode())
			.headers(problem.getHeaders())
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem.getBody());
	}

}
