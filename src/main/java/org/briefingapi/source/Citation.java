package org.briefingapi.source;

import java.util.List;

import org.briefingapi.verification.Verification;
import org.briefingapi.verification.WordChange;
import org.jspecify.annotations.Nullable;

/**
 * One place in one source that bears a record out.
 *
 * @param cited key of the record, or the part of one, that it bears out (see
 * {@link Citations#part})
 * @param start where the passage stands in the text of the source, in Unicode code points
 * from its start; null where it was not found there
 * @param end the position after the passage
 * @param changes for an altered passage, the words that lead from the text to it
 * @param rendition whether it gives the words of a statement
 * @param wording the source's wording where that is not the passage itself
 * @param attributedToSlug the actor that this source names as speaker, where it is not
 * the statement's
 */
public record Citation(String cited, int ordinal, String sourceSlug, @Nullable String locator, @Nullable String passage,
		Certainty certainty, Verification verification, @Nullable Integer start, @Nullable Integer end,
		List<WordChange> changes, boolean rendition, @Nullable String wording, @Nullable String attributedToSlug) {

	/**
	 * The source's words for the thing: the wording, or else the passage; null where it
	 * has neither.
	 */
	public @Nullable String words() {
		return (wording != null) ? wording : passage;
	}

}
