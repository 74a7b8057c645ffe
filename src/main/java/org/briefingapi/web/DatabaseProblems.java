package org.briefingapi.web;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.database.DatabaseAvailability;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells readers that the database is gone for now, or too slow for what they ask. */
@RestControllerAdvice
class DatabaseProblems {

	private static final String CANCELLED = "57014";

	private static final int MAX_CAUSES = 20;

	/**
	 * Whether the database cancelled a statement; an entity manager has no name of its
	 * own for that.
	 */
	private static boolean isTimeout(Throwable failure) {
		return failure instanceof QueryTimeoutException
				|| Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
					.limit(MAX_CAUSES)
					.anyMatch(cause -> cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tell(RuntimeException failure, HttpServletResponse response) {
		boolean gone = DatabaseAvailability.isBehind(failure);
		// what has begun is broken off, or it would pass for whole
		if (response.isCommitted() || !(gone || isTimeout(failure))) {
			throw failure;
		}
		Problem problem = Problem
			.unavailable(gone ? DatabaseAvailability.MESSAGE : "The answer takes longer than it may.", 1);
		response.setHeader(HttpHeaders.ETAG, null);
		return ResponseEntity.status(problem.getStatusCode())
			.headers(problem.getHeaders())
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem.getBody());
	}

}
