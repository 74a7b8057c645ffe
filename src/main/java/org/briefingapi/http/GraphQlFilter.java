package org.briefingapi.http;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Takes plain GraphQL requests to the endpoint past Spring MVC, whose search for a
 * handler takes a sixth of a short answer. What else may come to this address goes its
 * way: requests from other origins, web sockets, and those that want events.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.LOWEST_PRECEDENCE)
class GraphQlFilter extends OncePerRequestFilter {

	private final GraphQlEndpoint endpoint;

	private final String path;

	GraphQlFilter(GraphQlEndpoint endpoint, GraphQlProperties properties) {
		this.endpoint = endpoint;
		this.path = properties.getHttp().getPath();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().equals(path) || request.getHeader(HttpHeaders.ORIGIN) != null
				|| request.getHeader(HttpHeaders.UPGRADE) != null || request.getMethod().equals("OPTIONS");
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ServerRequest asked = ServerRequest.create(request, List.of());
		if (GraphQlRoute.wantsEvents(asked.headers())) {
			chain.doFilter(request, response);
			return;
		}
		ServerHttpObservationFilter.findObservationContext(request).ifPresent(context -> context.setPathPattern(path));
		endpoint.handle(asked).writeTo(response);
	}

}
