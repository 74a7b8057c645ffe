package org.briefingapi.proposal;

import java.time.LocalDate;

import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one actor stands on one proposal.
 *
 * @param cited key of the citations that bear it out
 * @param basis how the sources know it
 * @param date when it was taken
 * @param statementSlug the statement in which it was taken
 */
public record Position(String cited, String proposalSlug, String actorSlug, Stance stance, PositionBasis basis,
		@Nullable PartialDate date, @Nullable String reason, @Nullable String statementSlug) {

	/** A key of its own. */
	public String key() {
		return cited;
	}

	/** Whether it had been taken by that day, by its earliest possible date. */
	public boolean takenBy(LocalDate day) {
		return date != null && !date.earliest().isAfter(day);
	}

}
