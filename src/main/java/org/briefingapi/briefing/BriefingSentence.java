package org.briefingapi.briefing;

import java.util.Collection;
import java.util.List;

import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a briefing with its citations.
 *
 * @param citations empty only if the sentence counts gaps in the sources
 * @param certainty the highest certainty of the citations; null without citations
 */
record BriefingSentence(String text, List<Citation> citations, @Nullable Certainty certainty) implements Cited {

	/** A sentence with the citations that bear it out. */
	static BriefingSentence of(String text, Collection<Citation> citations) {
		if (citations.isEmpty()) {
			throw new IllegalArgumentException("no citation for: " + text);
		}
		return new BriefingSentence(text, citations.stream().distinct().toList(), Attribution.firmest(citations));
	}

	/** A sentence on a gap in the sources; it has no citations. */
	static BriefingSentence gap(String text) {
		return new BriefingSentence(text, List.of(), null);
	}

}
