package org.briefingapi.live;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import graphql.ExecutionResult;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.briefingapi.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends the results of a GraphQL operation as server-sent events, as the GraphQL over SSE
 * protocol says. Unlike Spring's handler, it holds no thread while a client reads.
 */
@Component
@ConditionalOnWebApplication
class SubscriptionSseHandler extends GraphQlSseHandler {

	private static final Logger log = LoggerFactory.getLogger(SubscriptionSseHandler.class);

	private final SseStreams streams;

	private final JsonMapper json;

	SubscriptionSseHandler(WebGraphQlHandler graphQl, SseStreams streams, JsonMapper json) {
		super(graphQl);
		this.streams = streams;
		this.json = json;
	}

	@Override
	protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> answer) {
		return new Events(answer.flatMapMany(SubscriptionSseHandler::results));
	}

	private static Flux<Map<String, Object>> results(WebGraphQlResponse response) {
		if (response.getData() instanceof Publisher) {
			Publisher<ExecutionResult> results = response.getData();
			return Flux.from(results).map(ExecutionResult::toSpecification);
		}
		return Flux.just(response.toMap());
	}

	private static Map<String, Object> failed(Throwable failure) {
		if (failure instanceof SubscriptionPublisherException worded) {
			return worded.toMap();
		}
		String id = UUID.randomUUID().toString();
		log.error("{} in a subscription", id, failure);
		return ExecutionResult.newExecutionResult().addError(ErrorCode.internalError(id)).build().toSpecification();
	}

	private void subscribe(Flux<Map<String, Object>> results, SseStream stream, Disposable.Swap subscription) {
		subscription.replace(results.onErrorResume(failure -> Mono.just(failed(failure)))
			.subscribe(result -> stream.send("event:next\ndata:" + json.writeValueAsString(result) + "\n\n"),
					failure -> {
						log.error("A result that cannot be written", failure);
						stream.finish();
					}, () -> {
						stream.send("event:complete\ndata:\n\n");
						stream.finish();
					}));
	}

	private final class Events implements ServerResponse {

		private final Flux<Map<String, Object>> results;

		private Events(Flux<Map<String, Object>> results) {
			this.results = results;
		}

		@Override
		public HttpStatusCode statusCode() {
			return HttpStatus.OK;
		}

		@Override
		public HttpHeaders headers() {
			return HttpHeaders.EMPTY;
		}

		@Override
		public MultiValueMap<String, Cookie> cookies() {
			return CollectionUtils.toMultiValueMap(Map.of());
		}

		@Override
		public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
				throws IOException {
			Disposable.Swap subscription = Disposables.swap();
			SseStream stream = streams.open(request, response, subscription::dispose);
			// the client sees at once that the stream is open
			stream.send(":\n\n");
			subscribe(results, stream, subscription);
			stream.start();
			return null;
		}

	}

}
