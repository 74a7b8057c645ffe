package org.briefingapi.event;

import java.util.List;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.source.NewCitation;
import org.jspecify.annotations.Nullable;

/** An event to be recorded. */
public record NewEvent(String slug, String label, EventKind kind, @Nullable String place, @Nullable PartialDate date,
		List<String> participants, @Nullable String partOf, @Nullable String note, List<NewCitation> citations) {
}
