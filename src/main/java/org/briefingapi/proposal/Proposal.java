package org.briefingapi.proposal;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.graphql.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A proposal, which may never be carried out.
 *
 * @param date when it was first proposed: the date of its first dated milestone
 */
public record Proposal(String slug, String title, @Nullable String proposerSlug, @Nullable String eventSlug,
		@Nullable PartialDate date, @Nullable String note) implements Entry {

	@Override
	public String label() {
		return title;
	}

}
