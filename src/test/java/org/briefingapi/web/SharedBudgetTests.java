package org.briefingapi.web;

import org.briefingapi.web.SharedBudget.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedBudgetTests {

	private final SharedBudget budget = new SharedBudget(10, 6);

	@Test
	void givesOneClientOnlyItsShare() {
		assertThat(budget.take("a", 6)).isEqualTo(Outcome.TAKEN);
		assertThat(budget.take("a", 1)).isEqualTo(Outcome.SHARE_USED_UP);
		assertThat(budget.take("b", 4)).isEqualTo(Outcome.TAKEN);
		assertThat(budget.take("c", 1)).isEqualTo(Outcome.ALL_USED_UP);
	}

	@Test
	void givesAgainWhatWasGivenBack() {
		budget.take("a", 6);
		budget.giveBack("a", 2);
		assertThat(budget.take("a", 2)).isEqualTo(Outcome.TAKEN);
		budget.giveBack("a", 6);
		assertThat(budget.taken()).isZero();
		assertThat(budget.take("b", 6)).isEqualTo(Outcome.TAKEN);
	}

}
