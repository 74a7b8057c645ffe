package org.briefingapi.milestone;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.source.NewCitation;
import org.jspecify.annotations.Nullable;

/**
 * A milestone to be recorded.
 *
 * @param reportedAs the verb in the sources
 */
public record NewMilestone(@Nullable PartialDate date, MilestoneStatus status, @Nullable String reportedAs,
		@Nullable String note, List<NewCitation> citations) {

	/**
	 * The date of the earliest milestone with one of these statuses; null if none is
	 * dated.
	 */
	public static @Nullable PartialDate firstDate(List<NewMilestone> milestones, Set<MilestoneStatus> states) {
		return milestones.stream()
			.filter(milestone -> states.contains(milestone.status()))
			.map(NewMilestone::date)
			.filter(Objects::nonNull)
			.min(Comparator.comparing(PartialDate::earliest))
			.orElse(null);
	}

}
