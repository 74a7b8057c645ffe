package org.briefingapi.briefing;

import java.util.Collection;
import java.util.List;

import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;

/**
 * One sentence of a summary, and what bears it out.
 *
 * @param certainty how firmly the firmest of its sources says it
 */
record BriefingSentence(String text, List<Citation> citations, Certainty certainty) {

	private static final String HEDGE = "By a hedged account: ";

	private static final String REPORT = "As reported: ";

	/** A sentence that is as firm as its sources. */
	static BriefingSentence of(String text, Collection<Citation> citations) {
		Certainty firmest = citations.stream()
			.map(Citation::certainty)
			.min(Certainty::compareTo)
			.orElseThrow(() -> new IllegalArgumentException("no citation for: " + text));
		String hedge = switch (firmest) {
			case ASSERTED -> "";
			case REPORTED -> REPORT;
			case HEDGED -> HEDGE;
		};
		return new BriefingSentence(hedge + text, List.copyOf(citations), firmest);
	}

}
