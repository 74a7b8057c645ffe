package org.briefingapi.briefing;

import java.util.List;

import org.briefingapi.proposal.Position;
import org.briefingapi.proposal.Stance;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;

/**
 * Where an actor stood on a proposal.
 *
 * @param latest whether it took no other position later
 * @param ofSubject whether the briefing is about the actor
 * @param actor the actor by name
 */
record PositionSentence(Position position, boolean latest, boolean ofSubject, String text, String actor,
		List<Citation> citations, Certainty certainty) implements Cited {

	/** Whether it is worth telling where nobody asks for all. */
	boolean isTold() {
		return latest && (ofSubject || position.stance() != Stance.UNSTATED);
	}

	BriefingSentence asSentence() {
		return new BriefingSentence(text, citations, certainty);
	}

}
