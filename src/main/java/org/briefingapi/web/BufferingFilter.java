package org.briefingapi.web;

import java.io.IOException;
import java.io.PrintWriter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Buffers the responses of Spring MVC, so that {@link ResponseSender} sends them without
 * blocking a thread. Streamed responses are not buffered.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
public class BufferingFilter extends OncePerRequestFilter {

	private static final String STREAMED = BufferingFilter.class.getName() + ".streamed";

	private final ResponseSender sender;

	private final GraphQlPath path;

	BufferingFilter(ResponseSender sender, GraphQlPath path) {
		this.sender = sender;
		this.path = path;
	}

	/**
	 * Turns buffering off for the response to a request. Call this before anything is
	 * written.
	 */
	public static void stream(HttpServletRequest request) {
		request.setAttribute(STREAMED, true);
		PageBulkhead.leave(request);
	}

	private static boolean isStreamed(HttpServletRequest request) {
		return request.getAttribute(STREAMED) != null;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return path.matches(request) || request.getHeader("Sec-WebSocket-Key") != null;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		// a request with a slow body arrives as an async dispatch
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Buffer buffer = new Buffer(request, response);
		chain.doFilter(request, buffer);
		if (buffer.getContentSize() > 0 && !response.isCommitted()) {
			byte[] body = buffer.getContentAsByteArray();
			buffer.resetBuffer();
			// a slow reader must not keep it
			PageBulkhead.leave(request);
			sender.send(request, response, body);
		}
	}

	private static final class Buffer extends ContentCachingResponseWrapper {

		private final HttpServletRequest request;

		private Buffer(HttpServletRequest request, HttpServletResponse response) {
			super(response);
			this.request = request;
		}

		@Override
		public ServletOutputStream getOutputStream() throws IOException {
			return isStreamed(request) ? getResponse().getOutputStream() : super.getOutputStream();
		}

		@Override
		public PrintWriter getWriter() throws IOException {
			return isStreamed(request) ? getResponse().getWriter() : super.getWriter();
		}

		@Override
		public void flushBuffer() throws IOException {
			if (isStreamed(request)) {
				getResponse().flushBuffer();
			}
		}

	}

}
