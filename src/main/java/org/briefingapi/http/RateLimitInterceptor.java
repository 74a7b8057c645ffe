package org.briefingapi.http;

import java.net.InetSocketAddress;
import java.util.Map;

import graphql.ExecutionResult;
import io.github.bucket4j.ConsumptionProbe;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.web.ClientAddress;
import org.briefingapi.web.RateLimiter;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Counts each operation on a WebSocket as a request. Charges the cost of every operation
 * to its client, on any transport.
 */
@Component
@Order(-20)
class RateLimitInterceptor implements WebGraphQlInterceptor {

	private final RateLimiter limiter;

	RateLimitInterceptor(RateLimiter limiter) {
		this.limiter = limiter;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		InetSocketAddress remote = request.getRemoteAddress();
		if (!limiter.isEnabled() || remote == null) {
			return chain.next(request);
		}
		String client = ClientAddress.of(remote);
		if (request instanceof WebSocketGraphQlRequest) {
			ConsumptionProbe probe = limiter.count(client);
			if (!probe.isConsumed()) {
				return Mono.just(refusal(request, limiter.refusal(probe)));
			}
		}
		return chain.next(request).doOnNext(response -> limiter.charge(client, cost(response)));
	}

	private static WebGraphQlResponse refusal(WebGraphQlRequest request, String message) {
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
				ExecutionResult.newExecutionResult().addError(ErrorCode.LIMIT_EXCEEDED.error(message)).build()));
	}

	private static long cost(WebGraphQlResponse response) {
		return (response.getExtensions().get("cost") instanceof Map<?, ?> cost
				&& cost.get("requested") instanceof Number requested) ? requested.longValue() : 0;
	}

}
