package org.briefingapi.limit;

import java.time.Duration;

import graphql.ExecutionInput;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class ActualCostTests {

	private final ExecutionInput input = ExecutionInput.newExecutionInput("{__typename}").build();

	private final ActualCost cost = new ActualCost(input, limits(3, 100));

	@Test
	void countsValues() {
		cost.add(1);
		cost.add("two");
		assertThat(cost.values()).isEqualTo(2);
		assertThat(input.isCancelled()).isFalse();
	}

	@Test
	void stopsAnOperationWithTooManyValues() {
		for (int i = 0; i < 4; i++) {
			cost.add(i);
		}
		assertStoppedBy("values", 3);
	}

	@Test
	void stopsAnOperationWithTooMuchText() {
		cost.add("x".repeat(100));
		assertStoppedBy("answer", 100);
	}

	private void assertStoppedBy(String limit, long allowed) {
		assertThat(input.isCancelled()).isTrue();
		Interruption interruption = input.getGraphQLContext().get(Interruption.class);
		assertThat(interruption.error().getExtensions()).containsEntry("code", "LIMIT_EXCEEDED")
			.containsEntry("limit", limit)
			.containsEntry("allowed", allowed);
	}

	private static Limits limits(int values, int answer) {
		return new Limits(20, 1000, 100, 50, 10_000, 100_000, 1000, 100, 4, 1000, 50_000, 5, 2000, 4,
				Duration.ofSeconds(2), 8, values, DataSize.ofBytes(answer), Duration.ofSeconds(10),
				DataSize.ofKilobytes(256), Duration.ofSeconds(10));
	}

}
