package org.briefingapi.web;

import java.io.IOException;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.graphql.ErrorCode;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts every request before its body is read, and rejects it if the client has exceeded
 * its rate limit. Health probes are exempt.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class RateLimitFilter extends OncePerRequestFilter {

	private final RateLimiter limiter;

	private final ResponseSender sender;

	RateLimitFilter(RateLimiter limiter, ResponseSender sender) {
		this.limiter = limiter;
		this.sender = sender;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !limiter.isEnabled() || request.getRequestURI().startsWith(request.getContextPath() + "/actuator/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ConsumptionProbe probe = limiter.count(ClientAddress.of(request));
		response.setHeader("RateLimit-Limit", String.valueOf(limiter.requests()));
		response.setHeader("RateLimit-Remaining", String.valueOf(Math.max(0, probe.getRemainingTokens())));
		response.setHeader("RateLimit-Reset", RateLimiter.seconds(probe.getNanosToWaitForReset()));
		if (probe.isConsumed()) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, RateLimiter.seconds(probe.getNanosToWaitForRefill()));
		sender.reject(request, response, HttpStatus.TOO_MANY_REQUESTS, ErrorCode.LIMIT_EXCEEDED,
				limiter.refusal(probe));
	}

}
