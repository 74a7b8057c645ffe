package org.briefingapi.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Gives a code to the errors that come before any field is fetched: syntax, validation,
 * variables.
 */
@Component
class RequestErrorInterceptor implements WebGraphQlInterceptor {

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map(response -> {
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			if (errors.stream().allMatch(RequestErrorInterceptor::hasCode)) {
				return response;
			}
			List<GraphQLError> worded = errors.stream().map(RequestErrorInterceptor::withCode).toList();
			return response.transform(builder -> builder.errors(worded));
		});
	}

	private static boolean hasCode(GraphQLError error) {
		return error.getExtensions() != null && error.getExtensions().containsKey("code");
	}

	private static GraphQLError withCode(GraphQLError error) {
		if (hasCode(error)) {
			return error;
		}
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", ErrorCode.BAD_USER_INPUT.name());
		GraphqlErrorBuilder<?> worded = GraphqlErrorBuilder.newError()
			.message(error.getMessage())
			.errorType(ErrorCode.BAD_USER_INPUT)
			.extensions(extensions);
		if (error.getLocations() != null) {
			worded.locations(error.getLocations());
		}
		if (error.getPath() != null) {
			worded.path(error.getPath());
		}
		return worded.build();
	}

}
