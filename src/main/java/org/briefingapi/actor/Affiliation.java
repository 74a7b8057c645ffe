package org.briefingapi.actor;

import java.time.LocalDate;

import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An office held, a membership or another way of belonging, over time.
 *
 * @param cited key of the citations that bear it out
 */
public record Affiliation(String cited, String actorSlug, String organisationSlug, AffiliationKind kind,
		@Nullable String title, @Nullable PartialDate from, @Nullable PartialDate to) {

	/**
	 * Whether it can have held on that day. A bound that is not known excludes nothing.
	 */
	public boolean heldOn(LocalDate day) {
		return (from == null || !from.earliest().isAfter(day)) && (to == null || !to.latest().isBefore(day));
	}

}
