package org.briefingapi.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.briefingapi.dataset.Datasets;
import org.briefingapi.web.StoredOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.stereotype.Component;

/**
 * Runs the documents of the pages. They are public, so another frontend can show the
 * same.
 */
@Component
class Operations {

	/** Begins the names of documents that only pages use. */
	private static final String OWN = "page-";

	private final Map<String, StoredOperation> operations = new ConcurrentHashMap<>();

	private final ExecutionGraphQlService graphQl;

	private final Datasets datasets;

	Operations(ExecutionGraphQlService graphQl, Datasets datasets) {
		this.graphQl = graphQl;
		this.datasets = datasets;
	}

	/** The data of an answer. */
	ResponseObject data(String name, Map<String, @Nullable Object> variables) {
		return ResponseObject.of(whole(name, variables).get("data"));
	}

	/** The whole answer, as it goes over the wire. */
	Map<String, Object> whole(String name, Map<String, @Nullable Object> variables) {
		return operations
			.computeIfAbsent(name,
					known -> new StoredOperation(graphQl, (known.startsWith(OWN) ? "pages/" : "") + known))
			.answer(variables, datasets.dataset().orElseThrow());
	}

}
