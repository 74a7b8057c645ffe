package org.briefingapi.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Replaces the address of a proxy by the address of its client. The address is found by
 * counting the trusted proxies from the right of X-Forwarded-For. Clients can forge the
 * entries further left, which Spring's ForwardedHeaderFilter trusts.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ClientAddressFilter extends OncePerRequestFilter {

	static final String FORWARDED_FOR = "X-Forwarded-For";

	private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

	/** An IPv4 or IPv6 address, with an optional port. */
	private static final Pattern ADDRESS = Pattern.compile(
			"((?:BYTE\\.){3}BYTE)(?::\\d+)?|\\[?([0-9a-fA-F]*:[0-9a-fA-F:.]*)(?:](?::\\d+)?)?".replace("BYTE", BYTE));

	private final int trustedProxies;

	ClientAddressFilter(WebProperties properties) {
		this.trustedProxies = properties.trustedProxies();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String address = find(sent(request));
		chain.doFilter(address.equals(request.getRemoteAddr()) ? request : new Addressed(request, address), response);
	}

	/** Unwraps the request as the server received it. */
	private static HttpServletRequest sent(HttpServletRequest request) {
		HttpServletRequest sent = request;
		while (sent instanceof HttpServletRequestWrapper wrapper
				&& wrapper.getRequest() instanceof HttpServletRequest wrapped) {
			sent = wrapped;
		}
		return sent;
	}

	private String find(HttpServletRequest request) {
		String remote = request.getRemoteAddr();
		if (trustedProxies == 0) {
			return remote;
		}
		// each proxy appends the address of its caller
		List<String> chain = Stream
			.concat(Collections.list(request.getHeaders(FORWARDED_FOR))
				.stream()
				.flatMap(line -> Arrays.stream(line.split(","))), Stream.of(remote))
			.map(String::strip)
			.toList();
		Matcher told = ADDRESS.matcher(chain.get(Math.max(0, chain.size() - 1 - trustedProxies)));
		return !told.matches() ? remote : (told.group(1) != null) ? told.group(1) : told.group(2);
	}

	private static final class Addressed extends HttpServletRequestWrapper {

		private final String address;

		private Addressed(HttpServletRequest request, String address) {
			super(request);
			this.address = address;
		}

		@Override
		public String getRemoteAddr() {
			return address;
		}

		@Override
		public String getRemoteHost() {
			return address;
		}

	}

}
