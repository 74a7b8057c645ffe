package org.briefingapi.http;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The parameters of a GraphQL request. */
record Parameters(@Nullable String query, @Nullable String documentId, @Nullable String operationName,
		Map<String, Object> variables, Map<String, Object> extensions) {
}
