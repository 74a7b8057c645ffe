package org.briefingapi.graphql;

import java.util.List;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OperationOnlyInstrumentationTests {

	@Test
	void takesInstrumentationOfOperations() {
		SimplePerformantInstrumentation ofOperations = new SimplePerformantInstrumentation() {
		};
		assertThat(new OperationOnlyInstrumentation(List.of(ofOperations)).getInstrumentations())
			.containsExactly(ofOperations);
	}

	@Test
	void refusesInstrumentationThatWantsToBeToldOfFields() {
		assertThatThrownBy(() -> new OperationOnlyInstrumentation(List.of(new OfFields())))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("OfFields overrides instrumentDataFetcher, which is never called");
	}

	private static final class OfFields extends SimplePerformantInstrumentation {

		@Override
		public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher,
				InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
			return fetcher;
		}

	}

}
