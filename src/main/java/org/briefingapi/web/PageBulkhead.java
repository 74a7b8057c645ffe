package org.briefingapi.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.limit.Bulkhead;
import org.briefingapi.limit.Bulkhead.Permit;
import org.briefingapi.limit.Limits;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the number of pages, briefings, feeds and files that are handled at once.
 * GraphQL requests have their own limit, by cost; health probes and static files are
 * exempt.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 31)
class PageBulkhead extends OncePerRequestFilter {

	/**
	 * The number of waiting requests, half of the threads of the server. Cached pages
	 * take so little time that all get their turn.
	 */
	private static final int WAITING = 50;

	private static final String PERMIT = PageBulkhead.class.getName();

	private final Bulkhead bulkhead;

	private final int atOnce;

	private final GraphQlPath path;

	private final ResponseSender sender;

	PageBulkhead(Limits limits, GraphQlPath path, ResponseSender sender) {
		this.atOnce = limits.pagesAtOnce();
		this.bulkhead = new Bulkhead(atOnce, WAITING, limits.expensiveWait());
		this.path = path;
		this.sender = sender;
	}

	/**
	 * Releases the permit of a request early, since its response is streamed from now on.
	 */
	static void leave(HttpServletRequest request) {
		if (request.getAttribute(PERMIT) instanceof Permit permit) {
			permit.release();
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String resource = request.getRequestURI().substring(request.getContextPath().length());
		return path.matches(request) || request.getHeader("Sec-WebSocket-Key") != null
				|| resource.startsWith("/actuator/") || resource.startsWith("/assets/");
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Permit permit = bulkhead.enter();
		if (permit == null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			sender.reject(request, response, HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.LIMIT_EXCEEDED, String
				.format(Locale.ROOT, "The server is busy with %d other pages or files; ask again soon.", atOnce));
			return;
		}
		request.setAttribute(PERMIT, permit);
		try {
			chain.doFilter(request, response);
		}
		finally {
			permit.release();
		}
	}

}
