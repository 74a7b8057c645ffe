package org.briefingapi.milestone;

import java.time.LocalDate;
import java.util.List;

import org.briefingapi.DataTest;
import org.briefingapi.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DataTest
class MilestonesTests {

	@Autowired
	private Milestones milestones;

	@Autowired
	private Samples samples;

	@ParameterizedTest
	@CsvSource(textBlock = """
			2019-12-31,
			2020-01-01, RUMOURED
			2020-01-02, UNDER_DISCUSSION
			2020-05-01, DEFERRED
			2024-01-01, SHELVED
			""")
	void takesTheLastDatedMilestoneAsStatus(LocalDate day, @Nullable MilestoneStatus status) {
		samples.base();
		samples.nodes("Proposal", "office");
		milestones.add("office",
				List.of(Samples.milestone("2020", MilestoneStatus.RUMOURED),
						Samples.milestone("2023-07", MilestoneStatus.SHELVED),
						Samples.milestone("2020-01-02", MilestoneStatus.UNDER_DISCUSSION),
						Samples.milestone("2020-05-01", MilestoneStatus.UNDER_DISCUSSION),
						Samples.milestone("2020-05", MilestoneStatus.DEFERRED),
						Samples.milestone(null, MilestoneStatus.ADOPTED)));
		samples.flush();
		assertThat(milestones.statuses(List.of("office"), day, MilestoneStatus.class).get("office")).isEqualTo(status);
		assertThat(milestones.of(List.of("office")).get("office")).extracting(Milestone::status)
			.containsExactly(MilestoneStatus.RUMOURED, MilestoneStatus.UNDER_DISCUSSION,
					MilestoneStatus.UNDER_DISCUSSION, MilestoneStatus.DEFERRED, MilestoneStatus.SHELVED,
					MilestoneStatus.ADOPTED);
	}

}
