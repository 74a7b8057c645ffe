package org.briefingapi.briefing;

import java.util.List;

import org.briefingapi.proposal.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * What became of a proposal, and where actors stood on it.
 *
 * @param status null where none of its steps is dated
 */
record ProposalPositions(Proposal proposal, String heading, @Nullable BriefingSentence status,
		List<PositionSentence> positions) {

	/** The same with the latest positions alone. */
	ProposalPositions told() {
		return new ProposalPositions(proposal, heading, status,
				positions.stream().filter(PositionSentence::isTold).toList());
	}

}
