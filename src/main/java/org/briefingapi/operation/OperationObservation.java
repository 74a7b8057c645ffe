package org.briefingapi.operation;

import graphql.language.OperationDefinition;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.briefingapi.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Names metrics and traces by operation. Trusted documents have their own names; all
 * others share one, so that clients cannot create names without limit.
 */
@Component
class OperationObservation extends DefaultExecutionRequestObservationConvention {

	private static final String NAME = "graphql.operation.name";

	private static final String OTHER = "other";

	private final TrustedDocuments trusted;

	OperationObservation(TrustedDocuments trusted) {
		this.trusted = trusted;
	}

	@Override
	public String getContextualName(ExecutionRequestObservationContext context) {
		return "graphql " + name(context);
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
		return super.getLowCardinalityKeyValues(context).and(NAME, name(context));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(ExecutionRequestObservationContext context) {
		return KeyValues.of(executionId(context));
	}

	@Override
	protected KeyValue outcome(ExecutionRequestObservationContext context) {
		boolean fault = context.getExecutionResult() != null && context.getExecutionResult()
			.getErrors()
			.stream()
			.anyMatch(error -> error.getErrorType() == ErrorCode.INTERNAL_ERROR);
		return fault ? KeyValue.of("graphql.outcome", "INTERNAL_ERROR") : super.outcome(context);
	}

	private String name(ExecutionRequestObservationContext context) {
		String name = (context.getExecutionContext() != null)
				? name(context.getExecutionContext().getOperationDefinition())
				: context.getExecutionInput().getOperationName();
		return (name != null && trusted.operationNames().contains(name)) ? name : OTHER;
	}

	private static @Nullable String name(OperationDefinition operation) {
		return operation.getName();
	}

}
