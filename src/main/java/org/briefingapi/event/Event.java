package org.briefingapi.event;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.graphql.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An event that connects statements, agreements and proposals.
 *
 * @param date when it was held
 * @param partOfSlug the larger event that it belongs to
 */
public record Event(String slug, String label, EventKind kind, @Nullable String place, @Nullable PartialDate date,
		@Nullable String partOfSlug, @Nullable String note) implements Entry {
}
