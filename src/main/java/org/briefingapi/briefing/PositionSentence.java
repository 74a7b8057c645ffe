package org.briefingapi.briefing;

import java.util.List;

import org.briefingapi.proposal.Position;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;

/**
 * Where an actor stood on a proposal.
 *
 * @param latest whether it took no other position later
 */
record PositionSentence(Position position, boolean latest, String text, List<Citation> citations,
		Certainty certainty) implements Cited {

	BriefingSentence asSentence() {
		return new BriefingSentence(text, citations, certainty);
	}

}
