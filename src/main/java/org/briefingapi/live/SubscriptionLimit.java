package org.briefingapi.live;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.web.ClientAddress;
import org.briefingapi.web.Problem;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Limits the number of subscriptions on a WebSocket, since Spring has no such limit. A
 * client that keeps exceeding the limit is disconnected.
 */
@Component
class SubscriptionLimit implements WebGraphQlInterceptor {

	private static final String OPEN = SubscriptionLimit.class.getName();

	private static final String REFUSED = OPEN + ".refused";

	private final StreamLimit streams;

	private final int max;

	SubscriptionLimit(StreamLimit streams, LiveProperties properties) {
		this.streams = streams;
		this.max = properties.maxSubscriptions();
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Mono<WebGraphQlResponse> response = chain.next(request);
		return (request instanceof WebSocketGraphQlRequest socket) ? response.map(each -> limited(socket, each))
				: response;
	}

	private WebGraphQlResponse limited(WebSocketGraphQlRequest request, WebGraphQlResponse response) {
		if (!(response.getData() instanceof Publisher<?> events)) {
			return response;
		}
		Map<String, Object> session = request.getSessionInfo().getAttributes();
		AtomicInteger open = counter(session, OPEN);
		String client = ClientAddress.of(request.getRemoteAddress());
		return response.transform(builder -> builder.data(Flux.defer(() -> {
			if (open.incrementAndGet() > max) {
				open.decrementAndGet();
				return refused(session, String.format(Locale.ROOT,
						"A WebSocket may have %d subscriptions open at once, which is the limit.", max));
			}
			try {
				streams.open(client);
			}
			catch (Problem ex) {
				open.decrementAndGet();
				return refused(session, String.valueOf(ex.getBody().getDetail()));
			}
			return Flux.from(events).takeUntilOther(NonBlockingSession.of(session).closed()).doFinally(signal -> {
				open.decrementAndGet();
				streams.close(client);
			});
		})));
	}

	private static AtomicInteger counter(Map<String, Object> session, String name) {
		return (AtomicInteger) session.computeIfAbsent(name, key -> new AtomicInteger());
	}

	private <T> Flux<T> refused(Map<String, Object> session, String message) {
		if (counter(session, REFUSED).incrementAndGet() > max) {
			NonBlockingSession.of(session).drop(WebSocketProtocol.tooMany(message));
		}
		return Flux.error(new SubscriptionPublisherException(List.of(ErrorCode.LIMIT_EXCEEDED.error(message)),
				new IllegalStateException(message)));
	}

}
