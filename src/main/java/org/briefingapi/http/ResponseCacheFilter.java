package org.briefingapi.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.DatasetMonitor;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives an answer that was given before, byte for byte, without parsing or asking
 * anything: as long as it is certain that the data set is still the same.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ResponseCacheFilter extends OncePerRequestFilter {

	private static final String ASKED = ResponseCacheFilter.class.getName();

	private final ResponseCache memory;

	private final DatasetMonitor watch;

	private final RateLimiter rateLimiter;

	private final CacheHitMetrics times;

	private final String path;

	ResponseCacheFilter(ResponseCache memory, DatasetMonitor watch, RateLimiter rateLimiter, CacheHitMetrics times,
			GraphQlProperties properties) {
		this.memory = memory;
		this.times = times;
		this.watch = watch;
		this.rateLimiter = rateLimiter;
		this.path = properties.getHttp().getPath();
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		// bodies that come slowly are handled by such a dispatch
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		CacheKey question = (memory.isOn() && isForGraphQl(request)) ? CacheKey.of(request) : null;
		if (question != null && !answer(question, request, response)) {
			request.setAttribute(ASKED, new Asked(question, ResponseCache.today(), response));
			question = null;
		}
		if (question == null) {
			chain.doFilter(request, response);
		}
	}

	private boolean isForGraphQl(HttpServletRequest request) {
		String uri = request.getRequestURI();
		return uri.endsWith(path) && uri.length() == path.length() + request.getContextPath().length();
	}

	private boolean answer(CacheKey question, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		long start = System.nanoTime();
		Dataset dataset = watch.current();
		CachedResponse kept = (dataset != null) ? memory.find(question, dataset) : null;
		if (kept == null) {
			return false;
		}
		try {
			rateLimiter.count(request)
				.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
		}
		catch (RequestRejectedException ex) {
			// the endpoint refuses it, too, and says why
			return false;
		}
		kept.writeTo(request, response);
		times.note(request.getMethod(), response.getStatus(), start);
		return true;
	}

	/**
	 * Keeps an answer under the data set that it was read from, whatever the current one
	 * is by now.
	 * @param headers of the answer to this client
	 */
	void keep(HttpServletRequest request, WebGraphQlResponse response, String type, HttpHeaders headers, byte[] body) {
		Dataset dataset = response.getExecutionInput().getGraphQLContext().get(Dataset.class);
		if (dataset != null && request.getAttribute(ASKED) instanceof Asked asked && response.getErrors().isEmpty()
				&& response.getExecutionResult().isDataPresent()) {
			List<String> vary = new ArrayList<>(asked.response().getHeaders(HttpHeaders.VARY));
			vary.add(HttpHeaders.ACCEPT);
			memory.keep(asked.question(), new CachedResponse(dataset, asked.day(), type, vary,
					headers.getFirst(HttpHeaders.ETAG), headers.getFirst(HttpHeaders.CACHE_CONTROL), body));
		}
	}

	private record Asked(CacheKey question, long day, HttpServletResponse response) {
	}

}
