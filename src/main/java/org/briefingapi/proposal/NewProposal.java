package org.briefingapi.proposal;

import java.util.EnumSet;
import java.util.List;

import org.briefingapi.area.NewAgreedArea;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.milestone.MilestoneStatus;
import org.briefingapi.milestone.NewMilestone;
import org.briefingapi.source.NewCitation;
import org.jspecify.annotations.Nullable;

/** A proposal to be recorded. */
public record NewProposal(String slug, String title, @Nullable String proposer, @Nullable String event,
		@Nullable String note, List<NewCitation> citations, List<NewMilestone> milestones, List<NewPosition> positions,
		List<NewAgreedArea> areas) {

	/** The date of the first proposal; null if no milestone is dated. */
	public @Nullable PartialDate proposed() {
		return NewMilestone.firstDate(milestones, EnumSet.allOf(MilestoneStatus.class));
	}

	/**
	 * A position to be recorded.
	 *
	 * @param basis the evidence for it
	 * @param statement the statement in which it was taken
	 */
	public record NewPosition(String actor, Stance stance, PositionBasis basis, @Nullable PartialDate date,
			@Nullable String reason, @Nullable String statement, List<NewCitation> citations) {
	}

}
