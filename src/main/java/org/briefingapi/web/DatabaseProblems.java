package org.briefingapi.web;

import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.database.StatementTimeout;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells readers that the database is gone for now, or too slow for what they ask. */
@RestControllerAdvice
class DatabaseProblems {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tell(RuntimeException failure, HttpServletResponse response) {
		boolean gone = DatabaseAvailability.isBehind(failure);
		// a response that has begun is broken off, or it would pass for whole
		if (response.isCommitted() || !(gone || StatementTimeout.isBehind(failure))) {
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
