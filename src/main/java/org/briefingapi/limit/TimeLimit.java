package org.briefingapi.limit;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import org.briefingapi.graphql.ErrorCode;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Stops operations that exceed the time limit. Their statements in the database end by
 * the timeout of the transaction.
 */
@Component
@Order(1)
class TimeLimit extends SimplePerformantInstrumentation implements DisposableBean {

	private final Duration time;

	private final GraphQLError error;

	private final ScheduledThreadPoolExecutor clock;

	TimeLimit(Limits limits) {
		this.time = limits.time();
		this.error = ErrorCode.TIMEOUT.error(String.format(Locale.ROOT,
				"The answer takes longer than %d ms, which is the limit. Ask for less at once.", time.toMillis()));
		this.clock = new ScheduledThreadPoolExecutor(1, task -> {
			Thread thread = new Thread(task, "time-limit");
			thread.setDaemon(true);
			return thread;
		});
		this.clock.setRemoveOnCancelPolicy(true);
	}

	@Override
	public InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionInput input = parameters.getExecutionContext().getExecutionInput();
		Future<?> alarm = clock.schedule(() -> Interruption.interrupt(input, error), time.toMillis(),
				TimeUnit.MILLISECONDS);
		return SimpleInstrumentationContext.whenCompleted((result, failure) -> alarm.cancel(false));
	}

	@Override
	public void destroy() {
		clock.shutdownNow();
	}

}
