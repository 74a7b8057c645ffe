package org.briefingapi.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** The path of the GraphQL endpoint. */
@Component
public final class GraphQlPath {

	private final String path;

	GraphQlPath(GraphQlProperties properties) {
		this.path = properties.getHttp().getPath();
	}

	/** Whether a request is for this path, and is no WebSocket handshake. */
	public boolean matches(HttpServletRequest request) {
		String uri = request.getRequestURI();
		return uri.endsWith(path) && uri.length() == path.length() + request.getContextPath().length()
				&& !"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
	}

	/**
	 * Sets the path for the metrics of a request, which Spring MVC does for other routes.
	 */
	public void observe(HttpServletRequest request) {
		ServerHttpObservationFilter.findObservationContext(request).ifPresent(context -> context.setPathPattern(path));
	}

}
