package org.briefingapi.agreement;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.graphql.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An agreement between actors.
 *
 * @param binding whether it is legally binding; null if no source says
 * @param date when it was signed; otherwise when it was first reported as concluded,
 * otherwise as in force
 * @param predecessorSlug the agreement that it replaced
 * @param statedAreas the number of cooperation areas that a source states
 * @param areasComplete whether a source lists all areas
 */
public record Agreement(String slug, String title, AgreementKind kind, @Nullable Boolean binding,
		@Nullable PartialDate date, @Nullable PartialDate signedOn, @Nullable PartialDate validFrom,
		@Nullable PartialDate validTo, @Nullable String eventSlug, @Nullable String predecessorSlug,
		@Nullable Integer statedAreas, boolean areasComplete, @Nullable String note) implements Entry {

	@Override
	public String label() {
		return title;
	}

}
