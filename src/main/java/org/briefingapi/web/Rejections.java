package org.briefingapi.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.graphql.ErrorCode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Writes the rejections of filters: as a GraphQL error for GraphQL requests, as problem
 * details for others.
 */
@Component
class Rejections {

	private final JsonMapper json;

	private final GraphQlPath path;

	Rejections(JsonMapper json, GraphQlPath path) {
		this.json = json;
		this.path = path;
	}

	/** Sets status and headers of a rejection, and returns its body. */
	byte[] prepare(HttpServletRequest request, HttpServletResponse response, HttpStatus status, ErrorCode code,
			String message) {
		boolean graphQl = path.matches(request);
		byte[] body = json.writeValueAsBytes(graphQl ? Map.of("errors", List.of(code.error(message).toSpecification()))
				: ProblemDetail.forStatusAndDetail(status, message));
		response.setStatus(status.value());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(graphQl ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		return body;
	}

}
