package org.briefingapi.milestone;

import java.time.LocalDate;

import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of an agreement or a proposal.
 *
 * @param cited the key of its citations
 * @param nodeSlug the agreement or the proposal
 * @param reportedAs the verb in the sources
 */
public record Milestone(String cited, String nodeSlug, MilestoneStatus status, @Nullable PartialDate date,
		@Nullable String reportedAs, @Nullable String note) {

	/** Whether it was reached by that day, by its earliest possible date. */
	public boolean reachedBy(LocalDate day) {
		return date != null && !date.earliest().isAfter(day);
	}

}
