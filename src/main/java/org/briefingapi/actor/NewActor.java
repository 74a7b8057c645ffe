package org.briefingapi.actor;

import java.util.List;
import java.util.Map;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.source.NewCitation;
import org.jspecify.annotations.Nullable;

/** An actor to be recorded. */
public record NewActor(String slug, String name, ActorKind kind, List<String> aliases, Map<CodeScheme, String> codes,
		@Nullable String note, List<NewAffiliation> affiliations, List<NewCitation> citations) {

	/** An affiliation to be recorded. */
	public record NewAffiliation(String organisation, AffiliationKind kind, @Nullable String title,
			@Nullable PartialDate from, @Nullable PartialDate to, List<NewCitation> citations) {
	}

}
