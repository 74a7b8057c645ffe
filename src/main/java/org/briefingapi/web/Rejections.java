package org.briefingapi.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.graphql.ErrorCode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes the rejections of filters: as a GraphQL error for GraphQL requests, as a page
 * for browsers, as problem details for others.
 */
@Component
class Rejections {

	private final JsonMapper json;

	private final GraphQlPath path;

	/** Looked up late, since filters are created before what makes pages. */
	private final ObjectProvider<ErrorPage> pages;

	Rejections(JsonMapper json, GraphQlPath path, ObjectProvider<ErrorPage> pages) {
		this.json = json;
		this.path = path;
		this.pages = pages;
	}

	/** Sets status and headers of a rejection, and returns its body. */
	byte[] prepare(HttpServletRequest request, HttpServletResponse response, HttpStatus status, ErrorCode code,
			String message) {
		boolean graphQl = path.matches(request);
		Problem problem = Problem.of(status, status.getReasonPhrase(), message);
		ErrorPage pages = graphQl ? null : this.pages.getIfAvailable();
		byte[] page = (pages != null) ? pages.prepare(request, response, problem) : null;
		if (page != null) {
			return page;
		}
		response.setStatus(status.value());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(graphQl ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		return json.writeValueAsBytes(
				graphQl ? Map.of("errors", List.of(code.error(message).toSpecification())) : problem.getBody());
	}

}
