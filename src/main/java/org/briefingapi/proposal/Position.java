package org.briefingapi.proposal;

import java.time.LocalDate;

import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The position of one actor on one proposal.
 *
 * @param cited the key of its citations
 * @param basis the evidence for it
 * @param date when it was taken
 * @param statementSlug the statement in which it was taken
 */
public record Position(String cited, String proposalSlug, String actorSlug, Stance stance, PositionBasis basis,
		@Nullable PartialDate date, @Nullable String reason, @Nullable String statementSlug) {

	/** A unique key. */
	public String key() {
		return cited;
	}

	/** Whether it was taken by that day, by its earliest possible date. */
	public boolean takenBy(LocalDate day) {
		return date != null && !date.earliest().isAfter(day);
	}

}
