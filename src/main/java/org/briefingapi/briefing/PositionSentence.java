package org.briefingapi.briefing;

import java.util.List;

import org.briefingapi.proposal.Position;
import org.briefingapi.proposal.Stance;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;

/**
 * The position of an actor on a proposal, as a sentence.
 *
 * @param latest whether this is the latest position of the actor
 * @param ofSubject whether the briefing is on this actor
 * @param actor the name of the actor
 */
record PositionSentence(Position position, boolean latest, boolean ofSubject, String text, String actor,
		List<Citation> citations, Certainty certainty) implements Cited {

	/**
	 * Whether the briefing includes the position when not all positions are requested.
	 */
	boolean isTold() {
		return latest && (ofSubject || position.stance() != Stance.UNSTATED);
	}

	BriefingSentence asSentence() {
		return new BriefingSentence(text, citations, certainty);
	}

}
