package org.briefingapi.briefing;

import java.util.Collection;
import java.util.List;

import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a briefing, and what bears it out.
 *
 * @param citations none only where the sentence counts what the sources leave open
 * @param certainty how firmly the firmest of its sources says it; null without a source
 */
record BriefingSentence(String text, List<Citation> citations, @Nullable Certainty certainty) implements Cited {

	/** A sentence that sources bear out. */
	static BriefingSentence of(String text, Collection<Citation> citations) {
		if (citations.isEmpty()) {
			throw new IllegalArgumentException("no citation for: " + text);
		}
		return new BriefingSentence(text, citations.stream().distinct().toList(), Attribution.firmest(citations));
	}

	/** A sentence on what the sources leave open. */
	static BriefingSentence gap(String text) {
		return new BriefingSentence(text, List.of(), null);
	}

}
