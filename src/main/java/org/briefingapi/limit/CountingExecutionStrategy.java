package org.briefingapi.limit;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;

/** Counts each value of an answer before it is completed. */
final class CountingExecutionStrategy extends AsyncExecutionStrategy {

	CountingExecutionStrategy(DataFetcherExceptionHandler exceptionHandler) {
		super(exceptionHandler);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		ActualCost cost = context.getGraphQLContext().get(ActualCost.class);
		Object value = parameters.getSource();
		if (cost != null && value != null) {
			cost.add(value);
		}
		return super.completeValue(context, parameters);
	}

}
