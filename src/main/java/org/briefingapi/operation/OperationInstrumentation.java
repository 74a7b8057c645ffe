package org.briefingapi.operation;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.graphql.observation.DefaultDataFetcherObservationConvention;
import org.springframework.graphql.observation.DefaultDataLoaderObservationConvention;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;
import org.springframework.stereotype.Component;

/**
 * Records observations of operations. Fields and batches are not observed, since that
 * would take longer than most of them.
 */
@Component
class OperationInstrumentation extends GraphQlObservationInstrumentation {

	OperationInstrumentation(ObservationRegistry registry, OperationObservation convention) {
		super(registry, convention, new DefaultDataFetcherObservationConvention(),
				new DefaultDataLoaderObservationConvention());
	}

	@Override
	public ExecutionInput instrumentExecutionInput(ExecutionInput input, InstrumentationExecutionParameters parameters,
			InstrumentationState state) {
		return input;
	}

}
