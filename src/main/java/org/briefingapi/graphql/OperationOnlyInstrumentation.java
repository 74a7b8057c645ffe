package org.briefingapi.graphql;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.ExecutionStrategyInstrumentationContext;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

/**
 * Chains all instrumentations, but calls them for operations only. Calls for each field,
 * as in Spring's chain, take longer than most fields.
 */
final class OperationOnlyInstrumentation extends ChainedInstrumentation {

	private static final Set<String> FIELD_CALLBACKS = Set.of("beginExecutionStrategy", "beginExecuteObject",
			"beginSubscribedFieldEvent", "beginFieldExecution", "beginFieldFetching", "beginFieldCompletion",
			"beginFieldListCompletion", "instrumentDataFetcher");

	/**
	 * Create the chain.
	 * @throws IllegalArgumentException if an instrumentation overrides a callback for
	 * fields
	 */
	OperationOnlyInstrumentation(List<Instrumentation> instrumentations) {
		super(instrumentations);
		instrumentations.forEach(OperationOnlyInstrumentation::refuseFieldCallbacks);
	}

	private static void refuseFieldCallbacks(Instrumentation instrumentation) {
		for (Method method : instrumentation.getClass().getMethods()) {
			Class<?> declaring = method.getDeclaringClass();
			// its callbacks for fields are not needed
			boolean known = declaring.getPackage().equals(Instrumentation.class.getPackage())
					|| declaring == GraphQlObservationInstrumentation.class;
			if (!known && FIELD_CALLBACKS.contains(method.getName())) {
				throw new IllegalArgumentException(String.format(Locale.ROOT,
						"%s overrides %s, which is never called: instrumentation is told of operations only.",
						instrumentation.getClass().getName(), method.getName()));
			}
		}
	}

	@Override
	public ExecutionStrategyInstrumentationContext beginExecutionStrategy(
			InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
		return ExecutionStrategyInstrumentationContext.NOOP;
	}

	@Override
	public ExecuteObjectInstrumentationContext beginExecuteObject(InstrumentationExecutionStrategyParameters parameters,
			InstrumentationState state) {
		return ExecuteObjectInstrumentationContext.NOOP;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
			InstrumentationFieldParameters parameters, InstrumentationState state) {
		return null;
	}

	@Override
	public @Nullable InstrumentationContext<Object> beginFieldExecution(InstrumentationFieldParameters parameters,
			InstrumentationState state) {
		return null;
	}

	@Override
	public FieldFetchingInstrumentationContext beginFieldFetching(InstrumentationFieldFetchParameters parameters,
			InstrumentationState state) {
		return FieldFetchingInstrumentationContext.NOOP;
	}

	@Override
	public @Nullable InstrumentationContext<Object> beginFieldCompletion(
			InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
		return null;
	}

	@Override
	public @Nullable InstrumentationContext<Object> beginFieldListCompletion(
			InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
		return null;
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			InstrumentationState state) {
		return fetcher;
	}

}
