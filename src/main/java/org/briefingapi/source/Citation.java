package org.briefingapi.source;

import java.util.List;

import org.briefingapi.verification.Verification;
import org.briefingapi.verification.WordChange;
import org.jspecify.annotations.Nullable;

/**
 * A place in a source that bears out a record.
 *
 * @param cited the key of the record, or of a part of a record (see
 * {@link Citations#part})
 * @param start the offset of the passage in the text of the source, in Unicode code
 * points; null if it was not found
 * @param end the offset after the passage
 * @param changes for an altered passage, the changes from the text to the passage
 * @param rendition whether it gives the words of a statement
 * @param wording the source's wording, if the passage does not give it
 * @param attributedToSlug the actor that the source names as speaker, if not the speaker
 * of the statement
 */
public record Citation(String cited, int ordinal, String sourceSlug, @Nullable String locator, @Nullable String passage,
		Certainty certainty, Verification verification, @Nullable Integer start, @Nullable Integer end,
		List<WordChange> changes, boolean rendition, @Nullable String wording, @Nullable String attributedToSlug) {

	/** The source's words: the wording, otherwise the passage; null if it has neither. */
	public @Nullable String words() {
		return (wording != null) ? wording : passage;
	}

}
