package org.briefingapi.agreement;

import java.util.EnumSet;
import java.util.List;

import org.briefingapi.area.NewAgreedArea;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.milestone.MilestoneStatus;
import org.briefingapi.milestone.NewMilestone;
import org.briefingapi.source.NewCitation;
import org.jspecify.annotations.Nullable;

/**
 * An agreement to be recorded.
 *
 * @param statedAreas the number of cooperation areas that a source states
 * @param areasComplete whether a source lists all areas
 */
public record NewAgreement(String slug, String title, AgreementKind kind, @Nullable Boolean binding,
		@Nullable PartialDate signedOn, @Nullable PartialDate validFrom, @Nullable PartialDate validTo,
		@Nullable String event, @Nullable String predecessor, @Nullable Integer statedAreas, boolean areasComplete,
		@Nullable String note, List<NewCitation> citations, List<NewParty> parties, List<NewMilestone> milestones,
		List<NewAgreedArea> areas) {

	/**
	 * The date of signature; otherwise of the first report as concluded, otherwise as in
	 * force; null if none is known.
	 */
	public @Nullable PartialDate concluded() {
		if (signedOn != null) {
			return signedOn;
		}
		PartialDate concluded = NewMilestone.firstDate(milestones, EnumSet.of(MilestoneStatus.CONCLUDED));
		return (concluded != null) ? concluded
				: NewMilestone.firstDate(milestones, EnumSet.of(MilestoneStatus.IN_FORCE));
	}

	/**
	 * A party to be recorded.
	 *
	 * @param signatory the actor that signed for it
	 */
	public record NewParty(String actor, @Nullable String signatory, @Nullable String note) {
	}

}
