package org.briefingapi.live;

import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import graphql.ExecutionResult;
import org.briefingapi.graphql.ErrorCode;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * A bulkhead for operations over WebSocket, with a few threads of its own. On the threads
 * of the web server, the operations that one WebSocket sends at once could delay all
 * other requests.
 */
@Component
@Order(-15)
class WebSocketBulkhead implements WebGraphQlInterceptor, DisposableBean {

	/** The number of waiting operations for each thread. */
	private static final int WAITING = 100;

	private final int atOnce;

	private final ThreadPoolExecutor threads;

	WebSocketBulkhead(LiveProperties properties) {
		this.atOnce = properties.operationsAtOnce();
		this.threads = new ThreadPoolExecutor(atOnce, atOnce, 1, TimeUnit.MINUTES,
				new ArrayBlockingQueue<>(atOnce * WAITING), new CustomizableThreadFactory("websocket-"),
				(task, pool) -> {
					// the usual message of a rejection waits for a lock of the pool
					throw new RejectedExecutionException();
				});
		threads.allowCoreThreadTimeOut(true);
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (!(request instanceof WebSocketGraphQlRequest)) {
			return chain.next(request);
		}
		// a future has no thread interrupted where a client leaves: H2 would close its
		// file
		return Mono
			.deferContextual(context -> Mono.fromFuture(() -> CompletableFuture
				.supplyAsync(() -> chain.next(request).contextWrite(context).block(), threads)))
			.onErrorResume(RejectedExecutionException.class, failure -> Mono.just(refusal(request)));
	}

	private WebGraphQlResponse refusal(WebGraphQlRequest request) {
		String message = String.format(Locale.ROOT,
				"The server is busy with %d operations over WebSocket, and %d wait; ask again soon.", atOnce,
				atOnce * WAITING);
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
				ExecutionResult.newExecutionResult().addError(ErrorCode.LIMIT_EXCEEDED.error(message)).build()));
	}

	@Override
	public void destroy() {
		threads.shutdown();
	}

}
