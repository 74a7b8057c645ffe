package org.briefingapi.briefing;

import java.time.OffsetDateTime;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.graphql.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Something that is new in a briefing: it happened, or it was recorded, corrected or
 * removed.
 *
 * @param entry null if it was removed, or is the actor itself
 * @param recordedAt when it was recorded, corrected or removed
 * @param cause why it is new, as a sentence
 */
record BriefingChange(Kind kind, @Nullable Entry entry, String label, @Nullable PartialDate date,
		@Nullable OffsetDateTime recordedAt, String cause) {

	/** Why it is new. */
	enum Kind {

		HAPPENED, RECORDED, CORRECTED, REMOVED

	}

}
