package org.briefingapi.http;

import java.io.IOException;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.briefingapi.limit.Limits;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in the body of each request before it is handled, so much of it and in so much
 * time as is allowed, and holds no thread while it waits. A client that stops halfway
 * keeps nobody else from being served.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestBodyFilter extends OncePerRequestFilter {

	private final Limits limits;

	RequestBodyFilter(Limits limits) {
		this.limits = limits;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isAsyncDispatch(request)) {
			handle(request, response, chain);
		}
		else if (request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
			receive(request, response, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		RequestBody body = new RequestBody(limits, request);
		request.setAttribute(RequestBody.NAME, body);
		if (body.readAtOnce()) {
			chain.doFilter(new BufferedRequest(request), response);
			return;
		}
		AsyncContext async = request.startAsync(request, response);
		async.setTimeout(limits.bodyTime().toMillis());
		async.addListener(body);
		body.receive(async);
	}

	private static void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter((request.getAttribute(RequestBody.NAME) != null) ? new BufferedRequest(request) : request,
				response);
		if (request.getAttribute(RequestBody.NAME) instanceof RequestBody body && !body.isComplete()
				&& !request.isAsyncStarted()) {
			response.flushBuffer();
			// Tomcat would else wait for the rest of the body
			throw new ClientAbortException("The body did not arrive");
		}
	}

}
