package org.briefingapi.operation;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.introspection.Introspection;
import org.briefingapi.graphql.ErrorCode;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.stereotype.Component;

/**
 * Caches parsed and validated documents, up to a total text size, and rejects documents
 * that are not allowed.
 */
@Component
class ParsedDocuments implements PreparsedDocumentProvider, GraphQlSourceBuilderCustomizer {

	private final TrustedDocuments trusted;

	private final OperationProperties properties;

	private final Cache<String, PreparsedDocumentEntry> parsed;

	ParsedDocuments(TrustedDocuments trusted, OperationProperties properties) {
		this.trusted = trusted;
		this.properties = properties;
		this.parsed = Caffeine.newBuilder()
			.maximumWeight(properties.parsedDocuments().toBytes())
			.weigher((String text, PreparsedDocumentEntry entry) -> text.length())
			.build();
	}

	@Override
	public void customize(SchemaResourceBuilder builder) {
		builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(this));
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		return CompletableFuture.completedFuture(document(input, parse));
	}

	private PreparsedDocumentEntry document(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		if (properties.trustedDocumentsOnly() && !trusted.contains(input.getQuery())) {
			return new PreparsedDocumentEntry(ErrorCode.DOCUMENT_NOT_TRUSTED.error(
					"This server runs trusted documents only: the operations of its schema folder, by text or by id."));
		}
		if (!properties.introspection()) {
			input.getGraphQLContext().put(Introspection.INTROSPECTION_DISABLED, true);
		}
		PreparsedDocumentEntry known = parsed.getIfPresent(input.getQuery());
		if (known != null) {
			return known;
		}
		PreparsedDocumentEntry entry = parse.apply(input);
		if (!entry.hasErrors()) {
			parsed.put(input.getQuery(), entry);
		}
		return entry;
	}

}
