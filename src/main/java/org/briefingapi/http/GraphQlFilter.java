package org.briefingapi.http;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.web.GraphQlPath;
import org.briefingapi.web.ResponseSender;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes GraphQL requests to the endpoint. Spring has one for POST only, and Spring MVC's
 * search for a handler takes a sixth of a short answer. WebSockets and clients that want
 * events go on to Spring.
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
		return !path.matches(request) || ContentNegotiation.wantsEvents(request);
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		path.observe(request);
		endpoint.handle(request).writeTo(request, response, sender);
	}

}
