package org.briefingapi.actor;

import java.time.LocalDate;

import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An office, a membership or another affiliation, over time.
 *
 * @param cited the key of its citations
 */
public record Affiliation(String cited, String actorSlug, String organisationSlug, AffiliationKind kind,
		@Nullable String title, @Nullable PartialDate from, @Nullable PartialDate to) {

	/**
	 * Whether it had begun by that day. An affiliation with an unknown start begins on
	 * the first day on which a source attests it.
	 * @param attested the earliest day on which a source attests it; null if none does
	 */
	public boolean begunBy(LocalDate day, @Nullable LocalDate attested) {
		LocalDate start = attested;
		if (from != null) {
			start = from.earliest().equals(PartialDate.OPEN_START) ? from.latest() : from.earliest();
		}
		return start != null && !start.isAfter(day);
	}

	/** Whether it had certainly ended before that day. */
	public boolean endedBefore(LocalDate day) {
		return to != null && to.latest().isBefore(day);
	}

}
