package org.briefingapi.briefing;

import java.util.List;
import java.util.stream.Stream;

import org.briefingapi.proposal.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * The status of a proposal, and the positions on it.
 *
 * @param status null if no step is dated
 * @param positions the latest of each actor, then earlier ones; in each part, those of
 * the subject first
 * @param more the number of further actors with positions, in a sentence; null if there
 * are none
 */
record ProposalPositions(Proposal proposal, String heading, @Nullable BriefingSentence status,
		List<PositionSentence> positions, @Nullable String more) {

	/** This proposal with the latest positions only. */
	ProposalPositions told() {
		return new ProposalPositions(proposal, heading, status,
				positions.stream().filter(PositionSentence::isTold).toList(), more);
	}

	/** All pieces with citations, in reading order: the latest positions first. */
	Stream<Cited> pieces() {
		return Stream
			.of(Stream.ofNullable(status), positions.stream().filter(PositionSentence::latest),
					positions.stream().filter(position -> !position.latest()))
			.flatMap(pieces -> pieces);
	}

}
