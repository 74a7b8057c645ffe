package org.briefingapi.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Protects links and caches against a forged Host header, if allowed hosts or a base URL
 * are configured. Health probes are exempt.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class HostFilter extends OncePerRequestFilter {

	private final @Nullable URI baseUrl;

	private final List<String> allowedHosts;

	private final ResponseSender sender;

	HostFilter(WebProperties properties, ResponseSender sender) {
		this.baseUrl = properties.baseUrl();
		this.allowedHosts = properties.allowedHosts();
		this.sender = sender;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return (baseUrl == null && allowedHosts.isEmpty())
				|| request.getRequestURI().startsWith(request.getContextPath() + "/actuator/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!allowedHosts.isEmpty() && allowedHosts.stream().noneMatch(request.getServerName()::equalsIgnoreCase)) {
			sender.reject(request, response, HttpStatus.MISDIRECTED_REQUEST, ErrorCode.BAD_USER_INPUT,
					"This server does not answer under the name in the header Host.");
			return;
		}
		chain.doFilter((baseUrl != null) ? new Addressed(request, baseUrl) : request, response);
	}

	/** A request that appears to be sent to the base URL. */
	private static final class Addressed extends HttpServletRequestWrapper {

		private final URI baseUrl;

		private Addressed(HttpServletRequest request, URI baseUrl) {
			super(request);
			this.baseUrl = baseUrl;
		}

		@Override
		public String getScheme() {
			return baseUrl.getScheme();
		}

		@Override
		public boolean isSecure() {
			return getScheme().equals("https");
		}

		@Override
		public String getServerName() {
			return baseUrl.getHost();
		}

		@Override
		public int getServerPort() {
			return (baseUrl.getPort() >= 0) ? baseUrl.getPort() : isSecure() ? 443 : 80;
		}

	}

}
