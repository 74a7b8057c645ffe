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
	 * Whether it had begun by that day, as far as sources tell. Where its start is not
	 * known, it had begun by the day on which it is known to have held.
	 * @param attested the earliest day on which a source attests it; null where none does
	 */
	public boolean begunBy(LocalDate day, @Nullable LocalDate attested) {
		LocalDate start = attested;
		if (from != null) {
			start = from.earliest().equals(PartialDate.OPEN_START) ? from.latest() : from.earliest();
		}
		return start != null && !start.isAfter(day);
	}

	/** Whether it was surely over before that day. */
	public boolean endedBefore(LocalDate day) {
		return to != null && to.latest().isBefore(day);
	}

}
