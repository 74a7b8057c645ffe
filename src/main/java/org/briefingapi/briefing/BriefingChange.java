package org.briefingapi.briefing;

import java.time.OffsetDateTime;
import java.util.List;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.graphql.Entry;
import org.briefingapi.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A change since an earlier briefing: something happened, or a record was added,
 * corrected or removed.
 *
 * @param text the change, as a sentence
 * @param entry null if the record was removed, or is no entry
 * @param recordedAt the time of the change in the record; null if something happened
 */
record BriefingChange(Kind kind, String text, @Nullable Entry entry, String label, @Nullable PartialDate date,
		@Nullable OffsetDateTime recordedAt, List<Citation> citations) implements Cited {

	/** The kind of a change. */
	enum Kind {

		HAPPENED, RECORDED, CORRECTED, REMOVED

	}

	static BriefingChange happened(BriefingSentence sentence, @Nullable Entry entry, String label,
			@Nullable PartialDate date) {
		return new BriefingChange(Kind.HAPPENED, sentence.text(), entry, label, date, null, sentence.citations());
	}

}
