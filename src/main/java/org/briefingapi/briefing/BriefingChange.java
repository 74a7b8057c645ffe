package org.briefingapi.briefing;

import java.time.OffsetDateTime;
import java.util.List;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.graphql.Entry;
import org.briefingapi.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Something that is new in a briefing: it happened, or it was recorded, corrected or
 * removed.
 *
 * @param text what changed, as a sentence
 * @param entry null if it was removed, or is no entry
 * @param recordedAt when it was recorded, corrected or removed; null if it happened
 */
record BriefingChange(Kind kind, String text, @Nullable Entry entry, String label, @Nullable PartialDate date,
		@Nullable OffsetDateTime recordedAt, List<Citation> citations) implements Cited {

	/** Why it is new. */
	enum Kind {

		HAPPENED, RECORDED, CORRECTED, REMOVED

	}

	static BriefingChange happened(BriefingSentence sentence, @Nullable Entry entry, String label,
			@Nullable PartialDate date) {
		return new BriefingChange(Kind.HAPPENED, sentence.text(), entry, label, date, null, sentence.citations());
	}

}
