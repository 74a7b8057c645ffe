package org.briefingapi.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import org.briefingapi.dataset.Dataset;
import org.briefingapi.dataset.Ledger;
import org.briefingapi.graph.ErrorCode;
import org.briefingapi.limit.Limits;
import org.briefingapi.store.Outage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers each request from one snapshot of the database, so that no answer mixes two
 * versions of the data set, and names the version in {@code extensions.dataset}.
 */
@Component
@Order(0)
class SnapshotInterceptor implements WebGraphQlInterceptor {

	private final Ledger ledger;

	private final TransactionTemplate snapshot;

	SnapshotInterceptor(Ledger ledger, PlatformTransactionManager transactions, Limits limits) {
		this.ledger = ledger;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		// statements that run on when the time is up are cancelled by the database
		this.snapshot.setTimeout(Math.max(1, Math.toIntExact(limits.time().toSeconds())));
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return Mono.deferContextual(context -> {
			Mono<WebGraphQlResponse> next = chain.next(request).contextWrite(context);
			return Mono.fromSupplier(() -> snapshot.execute(status -> {
				// a field that fails marks the transaction, which then cannot be
				// committed
				status.setRollbackOnly();
				return answer(next);
			})).onErrorResume(Outage::isBehind, failure -> Mono.just(withoutDatabase(request)));
		});
	}

	private static WebGraphQlResponse withoutDatabase(WebGraphQlRequest request) {
		ExecutionInput input = request.toExecutionInput();
		// for whoever gives it a status
		input.getGraphQLContext().put(Outage.class, true);
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input,
				ExecutionResult.newExecutionResult().addError(ErrorCode.TIMEOUT.error(Outage.MESSAGE)).build()));
	}

	private @Nullable WebGraphQlResponse answer(Mono<WebGraphQlResponse> next) {
		Optional<Dataset> dataset = ledger.dataset();
		// does not wait: every field is fetched on this thread, see CallingThread
		WebGraphQlResponse response = next.block();
		return (response != null && dataset.isPresent()) ? withDataset(response, dataset.get()) : response;
	}

	private static WebGraphQlResponse withDataset(WebGraphQlResponse response, Dataset dataset) {
		// for whoever keeps the answer
		response.getExecutionInput().getGraphQLContext().put(Dataset.class, dataset);
		Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
		extensions.put("dataset", Map.of("version", dataset.version()));
		return response.transform(builder -> builder.extensions(extensions));
	}

}
