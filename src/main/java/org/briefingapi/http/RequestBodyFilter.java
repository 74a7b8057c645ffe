package org.briefingapi.http;

import java.io.IOException;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.limit.Limits;
import org.briefingapi.web.ClientAddress;
import org.briefingapi.web.GraphQlPath;
import org.briefingapi.web.ResponseSender;
import org.briefingapi.web.SharedBudget;
import org.briefingapi.web.SuspendedResponse;
import org.briefingapi.web.TransferProperties;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Receives the body of each request before the request is handled, within the limits of
 * size and time. No thread waits for a slow client.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestBodyFilter extends OncePerRequestFilter {

	private static final String MALFORMED = "The body is incomplete, or its chunks are malformed. "
			+ "A chunk is its size in hexadecimal digits, CRLF, that many bytes, CRLF; the last one has the size 0.";

	private final Limits limits;

	private final SharedBudget budget;

	private final ResponseSender sender;

	private final GraphQlPath graphQl;

	RequestBodyFilter(Limits limits, TransferProperties properties, ResponseSender sender, GraphQlPath graphQl) {
		this.limits = limits;
		this.graphQl = graphQl;
		this.sender = sender;
		long total = properties.requests().toBytes();
		this.budget = new SharedBudget(total, total / 2);
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isAsyncDispatch(request) && request.getAttribute(RequestBody.NAME) instanceof RequestBody body) {
			handle(body, request, response, chain);
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
		RequestBody body = new RequestBody(limits, budget, ClientAddress.of(request), request);
		request.setAttribute(RequestBody.NAME, body);
		if (body.readAtOnce()) {
			handle(body, request, response, chain);
			return;
		}
		AsyncContext async = request.startAsync(request, response);
		async.setTimeout(limits.bodyTime().toMillis());
		async.addListener(body);
		body.receive(async, () -> reject(request, response));
	}

	private void reject(HttpServletRequest request, HttpServletResponse response) {
		SuspendedResponse.resume(request);
		try {
			sender.reject(request, response, HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, MALFORMED);
		}
		catch (IOException ex) {
			logger.debug("The client has disconnected", ex);
		}
	}

	private void handle(RequestBody body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			// GraphQL has errors of its own
			RequestRejectedException rejection = graphQl.matches(request) ? null : body.rejection();
			if (rejection == null) {
				chain.doFilter(new BufferedRequest(request), response);
			}
			else {
				rejection.headers().forEach((name, values) -> response.setHeader(name, values.get(0)));
				sender.reject(request, response, rejection.status(), rejection.code(),
						String.valueOf(rejection.getMessage()));
			}
		}
		finally {
			body.release();
		}
		if (!body.isComplete() && !request.isAsyncStarted()) {
			response.flushBuffer();
			// otherwise Tomcat would wait for the rest of the body
			throw new ClientAbortException("The body did not arrive");
		}
	}

}
