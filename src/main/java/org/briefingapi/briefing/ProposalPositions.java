package org.briefingapi.briefing;

import java.util.List;

import org.briefingapi.proposal.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * The status of a proposal, and the positions on it.
 *
 * @param status null if no step is dated
 */
record ProposalPositions(Proposal proposal, String heading, @Nullable BriefingSentence status,
		List<PositionSentence> positions) {

	/** This proposal with the latest positions only. */
	ProposalPositions told() {
		return new ProposalPositions(proposal, heading, status,
				positions.stream().filter(PositionSentence::isTold).toList());
	}

}
