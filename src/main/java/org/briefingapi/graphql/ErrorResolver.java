package org.briefingapi.graphql;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.database.StatementTimeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/**
 * Turns exceptions of data fetchers into GraphQL errors. Internal errors are logged under
 * an id, and the client gets only the id.
 */
@Component
class ErrorResolver extends DataFetcherExceptionResolverAdapter {

	private static final Logger log = LoggerFactory.getLogger(ErrorResolver.class);

	@Override
	protected GraphQLError resolveToSingleError(Throwable ex, DataFetchingEnvironment env) {
		List<SourceLocation> locations = List.of(env.getField().getSourceLocation());
		List<Object> path = env.getExecutionStepInfo().getPath().toList();
		if (ex instanceof RequestException request) {
			return request.error(locations, path);
		}
		if (ex instanceof BindException binding) {
			return new RequestException(ErrorCode.BAD_USER_INPUT, argument(binding), wording(binding)).error(locations,
					path);
		}
		if (StatementTimeout.isBehind(ex)) {
			return new RequestException(ErrorCode.TIMEOUT, null,
					"The answer takes longer than it may. Ask for less at once.")
				.error(locations, path);
		}
		if (DatabaseAvailability.isBehind(ex)) {
			return ErrorCode.unavailable(locations, path);
		}
		String id = UUID.randomUUID().toString();
		log.error("{} at {}", id, env.getExecutionStepInfo().getPath(), ex);
		return ErrorCode.internalError(id, locations, path);
	}

	private static String argument(BindException binding) {
		return binding.getFieldErrors().stream().map(FieldError::getField).findFirst().orElse("");
	}

	private static String wording(BindException binding) {
		return binding.getFieldErrors()
			.stream()
			.map(FieldError::getField)
			.collect(Collectors.joining(", ", "Not a value of the right kind: ", "."));
	}

}
