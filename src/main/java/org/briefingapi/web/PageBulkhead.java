package org.briefingapi.web;

import java.io.IOException;

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
 * Limits the number of pages, briefings, feeds and files that are handled at once, and
 * apart from them that of static files, of which some are large. GraphQL requests have
 * their own limit, by cost; health probes are exempt.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 29)
class PageBulkhead extends OncePerRequestFilter {

	/**
	 * The number of waiting requests, half of the threads of the server. Cached pages
	 * take so little time that all get their turn.
	 */
	private static final int WAITING = 50;

	static final int STATIC_FILES_AT_ONCE = 2;

	/** The number of waiting requests for static files, which take a few milliseconds. */
	private static final int STATIC_FILES_WAITING = 25;

	private static final String PERMIT = PageBulkhead.class.getName();

	private final Bulkhead bulkhead;

	private final Bulkhead staticFiles;

	private final GraphQlPath path;

	private final ResponseSender sender;

	PageBulkhead(Limits limits, GraphQlPath path, ResponseSender sender) {
		this.bulkhead = new Bulkhead(limits.pagesAtOnce(), WAITING, limits.expensiveWait());
		this.staticFiles = new Bulkhead(STATIC_FILES_AT_ONCE, STATIC_FILES_WAITING, limits.expensiveWait());
		this.path = path;
		this.sender = sender;
	}

	/**
	 * Releases the permit of a request early, since its response is complete, or streamed
	 * from now on.
	 */
	static void leave(HttpServletRequest request) {
		if (request.getAttribute(PERMIT) instanceof Permit permit) {
			permit.release();
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return path.matches(request) || request.getHeader("Sec-WebSocket-Key") != null
				|| isBelow("/actuator/", request);
	}

	private static boolean isBelow(String folder, HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + folder);
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Permit permit = (isBelow("/assets/", request) ? staticFiles : bulkhead).enter();
		if (permit == null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			sender.reject(request, response, HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.LIMIT_EXCEEDED,
					"The server is busy with other pages or files; ask again soon.");
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
