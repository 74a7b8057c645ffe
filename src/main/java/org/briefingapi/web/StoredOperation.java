package org.briefingapi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.briefingapi.snapshot.Dataset;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.http.HttpStatus;

/**
 * A GraphQL operation that comes with the schema. It runs under the same limits as an
 * operation of a client.
 */
public final class StoredOperation {

	private final ExecutionGraphQlService graphQl;

	private final String name;

	private final String document;

	/**
	 * Read the operation.
	 * @param name the name of its file, without the extension
	 */
	public StoredOperation(ExecutionGraphQlService graphQl, String name) {
		this.graphQl = graphQl;
		this.name = name;
		try {
			this.document = new ClassPathResource("graphql/operations/" + name + ".graphql")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The name of the file, without the extension. */
	public String name() {
		return name;
	}

	/** The GraphQL text. */
	public String document() {
		return document;
	}

	/**
	 * Execute the operation.
	 * @return the response, with the version of the data set in its extensions
	 * @throws Problem if the response has errors
	 */
	public Map<String, Object> answer(Map<String, @Nullable Object> variables, Dataset dataset) {
		ExecutionGraphQlResponse response = Objects.requireNonNull(
				graphQl
					.execute(new DefaultExecutionGraphQlRequest(document, null, variables, null,
							UUID.randomUUID().toString(), Locale.UK))
					.block());
		if (!response.getErrors().isEmpty()) {
			throw problem(response.getErrors().get(0));
		}
		Map<String, Object> answer = new LinkedHashMap<>(response.toMap());
		answer.put("extensions", Map.of("dataset", Map.of("version", dataset.version())));
		return answer;
	}

	private static Problem problem(ResponseError error) {
		String detail = String.valueOf(error.getMessage());
		return switch (String.valueOf(error.getExtensions().get("code"))) {
			case "NOT_FOUND" -> Problem.notFound("Not found", detail);
			// the document is part of the program, and so only a variable can be wrong
			case "BAD_USER_INPUT", "INVALID_CURSOR", "null" ->
				Problem.badParameter(String.valueOf(error.getExtensions().get("argument")), detail);
			case "TIMEOUT", "LIMIT_EXCEEDED" -> Problem.unavailable(detail, 1);
			case "NOT_READY" -> Problem.unavailable(detail, (int) error.getExtensions().get("retryAfter"));
			default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error", detail);
		};
	}

}
