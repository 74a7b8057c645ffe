package org.briefingapi.proposal;

/** The progress of a proposal. */
public enum ProposalStatus {

	NONE, RUMOURED, UNDER_DISCUSSION, DEFERRED, SHELVED, DROPPED, ADOPTED

}
