package org.briefingapi.live;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.web.ClientAddress;
import org.briefingapi.web.Problem;
import org.briefingapi.web.ResponseSender;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects the handshake of a client with too many streams or messages. To open a session
 * and close it again would cost many times as much.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class HandshakeLimit extends OncePerRequestFilter {

	private final StreamLimit limit;

	private final MessageLimit messages;

	private final ResponseSender sender;

	HandshakeLimit(StreamLimit limit, MessageLimit messages, ResponseSender sender) {
		this.limit = limit;
		this.messages = messages;
		this.sender = sender;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getHeader("Sec-WebSocket-Key") == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String client = ClientAddress.of(request);
		if (!messages.count(client)) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			reject(request, response, HttpStatus.TOO_MANY_REQUESTS, messages.refusal() + "; try again in a second.");
			return;
		}
		try {
			limit.open(client);
		}
		catch (Problem ex) {
			ex.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
			reject(request, response, HttpStatus.valueOf(ex.getStatusCode().value()),
					String.valueOf(ex.getBody().getDetail()));
			return;
		}
		// the session counts itself once it is open
		limit.close(client);
		chain.doFilter(request, response);
	}

	private void reject(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String reason)
			throws IOException {
		response.setHeader(HttpHeaders.CONNECTION, "close");
		sender.reject(request, response, status, ErrorCode.LIMIT_EXCEEDED, reason);
	}

}
