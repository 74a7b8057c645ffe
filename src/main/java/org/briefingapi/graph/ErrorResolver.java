package org.briefingapi.graph;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/**
 * Words what goes wrong while a field is fetched. A fault of ours is logged under an id,
 * which is all that is told.
 */
@Component
class ErrorResolver extends DataFetcherExceptionResolverAdapter {

	private static final Logger log = LoggerFactory.getLogger(ErrorResolver.class);

	@Override
	protected GraphQLError resolveToSingleError(Throwable ex, DataFetchingEnvironment env) {
		GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError(env);
		if (ex instanceof RequestException request) {
			return error.errorType(request.code())
				.message(request.getMessage())
				.extensions(request.extensions())
				.build();
		}
		if (ex instanceof BindException binding) {
			return error.errorType(ErrorCode.BAD_USER_INPUT)
				.message(wording(binding))
				.extensions(Map.of("code", ErrorCode.BAD_USER_INPUT.name()))
				.build();
		}
		String id = UUID.randomUUID().toString();
		log.error("{} at {}", id, env.getExecutionStepInfo().getPath(), ex);
		return error.errorType(ErrorCode.INTERNAL_ERROR)
			.message("Something went wrong here; the log has it as " + id + ".")
			.extensions(Map.of("code", ErrorCode.INTERNAL_ERROR.name(), "id", id))
			.build();
	}

	private static String wording(BindException binding) {
		return binding.getFieldErrors()
			.stream()
			.map(FieldError::getField)
			.collect(Collectors.joining(", ", "Not a value of the right kind: ", "."));
	}

}
