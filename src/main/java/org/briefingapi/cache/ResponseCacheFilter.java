package org.briefingapi.cache;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.http.CacheableResponse;
import org.briefingapi.web.GraphQlPath;
import org.briefingapi.web.ResponseSender;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.DatasetMonitor;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers GraphQL requests from the cache, without parsing them, while the data set is
 * known to be unchanged. Otherwise the endpoint answers, and its response is cached.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ResponseCacheFilter extends OncePerRequestFilter {

	private final ResponseCache cache;

	private final DatasetMonitor monitor;

	private final GraphQlPath path;

	private final ResponseSender sender;

	ResponseCacheFilter(ResponseCache cache, DatasetMonitor monitor, GraphQlPath path, ResponseSender sender) {
		this.sender = sender;
		this.cache = cache;
		this.monitor = monitor;
		this.path = path;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		// a request with a slow body arrives as an async dispatch
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		CacheKey key = (cache.isEnabled() && path.matches(request)) ? CacheKey.of(request) : null;
		CacheableResponse cached = (key != null) ? find(key) : null;
		if (cached != null) {
			path.observe(request);
			cached.response().writeTo(request, response, sender);
			return;
		}
		chain.doFilter(request, response);
		CacheableResponse made = CacheableResponse.of(request);
		if (key != null && made != null) {
			cache.put(key, made);
		}
	}

	private @Nullable CacheableResponse find(CacheKey key) {
		Dataset dataset = monitor.current();
		return (dataset != null) ? cache.find(key, dataset) : null;
	}

}
