package org.briefingapi.proposal;

/** How far a proposal has come. */
public enum ProposalStatus {

	NONE, RUMOURED, UNDER_DISCUSSION, DEFERRED, SHELVED, DROPPED, ADOPTED

}
