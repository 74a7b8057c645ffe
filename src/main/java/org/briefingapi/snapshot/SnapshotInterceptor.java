package org.briefingapi.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import graphql.ExecutionResult;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.graphql.ErrorCode;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Answers each request from one data set, so that no answer mixes two, and names its
 * version in {@code extensions.dataset}.
 */
@Component
@Order(0)
class SnapshotInterceptor implements WebGraphQlInterceptor {

	private final Snapshot snapshot;

	SnapshotInterceptor(Snapshot snapshot) {
		this.snapshot = snapshot;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return Mono.deferContextual(context -> Mono
			.fromSupplier(() -> snapshot.read(() -> answer(chain.next(request).contextWrite(context))))
			.onErrorResume(DatabaseAvailability::isBehind, failure -> Mono.just(withoutDatabase(request))));
	}

	private static WebGraphQlResponse withoutDatabase(WebGraphQlRequest request) {
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
				ExecutionResult.newExecutionResult().addError(ErrorCode.unavailable(null, null)).build()));
	}

	private WebGraphQlResponse answer(Mono<WebGraphQlResponse> next) {
		// does not wait: every field is fetched on this thread, see
		// ControllersOnRequestThread
		WebGraphQlResponse response = Objects.requireNonNull(next.block());
		Dataset dataset = snapshot.dataset();
		return (dataset != null) ? withDataset(response, dataset) : response;
	}

	private static WebGraphQlResponse withDataset(WebGraphQlResponse response, Dataset dataset) {
		// for the cache of responses
		response.getExecutionInput().getGraphQLContext().put(Dataset.class, dataset);
		Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
		extensions.put("dataset", Map.of("version", dataset.version()));
		return response.transform(builder -> builder.extensions(extensions));
	}

}
