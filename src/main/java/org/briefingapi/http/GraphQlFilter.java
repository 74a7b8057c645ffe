package org.briefingapi.http;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.web.GraphQlPath;
import org.briefingapi.web.ResponseSender;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Routes GraphQL requests to the endpoint. Spring's own endpoint takes POST only, and the
 * handler lookup of Spring MVC takes a sixth of the time of a short answer. WebSockets
 * and clients that want events go on to Spring.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.LOWEST_PRECEDENCE)
class GraphQlFilter extends OncePerRequestFilter {

	private final GraphQlEndpoint endpoint;

	private final GraphQlPath path;

	private final ResponseSender sender;

	GraphQlFilter(GraphQlEndpoint endpoint, GraphQlPath path, ResponseSender sender) {
		this.sender = sender;
		this.endpoint = endpoint;
		this.path = path;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !path.matches(request);
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		path.observe(request);
		BytesResponse answer = endpoint.handle(request);
		if (answer != null) {
			answer.writeTo(request, response, sender);
		}
		else {
			chain.doFilter(new ForEvents(request), response);
		}
	}

	/** A request that appears to accept events only. */
	private static final class ForEvents extends HttpServletRequestWrapper {

		private ForEvents(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getHeader(String name) {
			return isAccept(name) ? MediaType.TEXT_EVENT_STREAM_VALUE : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return isAccept(name) ? Collections.enumeration(List.of(MediaType.TEXT_EVENT_STREAM_VALUE))
					: super.getHeaders(name);
		}

		private static boolean isAccept(String name) {
			return name.equalsIgnoreCase(HttpHeaders.ACCEPT);
		}

	}

}
