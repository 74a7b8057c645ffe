package org.briefingapi.mcp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.web.ResponseSender;
import org.briefingapi.web.WebProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses messages from pages of other origins, even of one whose name was made to lead
 * here (DNS rebinding), and requests that are no messages.
 */
final class McpFilter extends OncePerRequestFilter {

	private final List<String> allowedOrigins;

	private final boolean direct;

	private final ResponseSender sender;

	/**
	 * Create a filter.
	 * @param cors the origins that may ask beside our own
	 */
	McpFilter(GraphQlCorsProperties cors, WebProperties web, ResponseSender sender) {
		this.allowedOrigins = cors.getAllowedOrigins();
		this.direct = web.trustedProxies() == 0 && web.baseUrl() == null && web.allowedHosts().isEmpty();
		this.sender = sender;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (direct && isLoopback(request.getLocalAddr()) && !isLoopbackName(request.getServerName())) {
			refuse(request, response, HttpStatus.MISDIRECTED_REQUEST,
					"A server on this machine answers under the name localhost, unless briefing.allowed-hosts has another.");
		}
		else if (origin != null && !isOurs(origin, request) && !allowedOrigins.contains(origin)) {
			refuse(request, response, HttpStatus.FORBIDDEN, "Pages of the origin " + origin + " may not ask here.");
		}
		else if (!request.getMethod().equals("POST")) {
			response.setHeader(HttpHeaders.ALLOW, "POST");
			refuse(request, response, HttpStatus.METHOD_NOT_ALLOWED,
					"This address takes the Model Context Protocol by POST, and has no sessions.");
		}
		else if (!isJson(request.getContentType())) {
			refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json.");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String message)
			throws IOException {
		sender.reject(request, response, status, ErrorCode.BAD_USER_INPUT, message);
	}

	private static boolean isOurs(String origin, HttpServletRequest request) {
		try {
			URI uri = URI.create(origin);
			int port = (uri.getPort() >= 0) ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
			return request.getServerName().equalsIgnoreCase(uri.getHost()) && port == request.getServerPort();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isJson(@Nullable String type) {
		try {
			return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isLoopbackName(String name) {
		return name.equalsIgnoreCase("localhost") || (name.matches("[0-9.]+|\\[?[0-9a-fA-F:]+]?") && isLoopback(name));
	}

	/** An address in digits, which is not looked up. */
	private static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
