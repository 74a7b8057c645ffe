package org.briefingapi.milestone;

/**
 * The states that a step of an agreement (the first six) or of a proposal can lead to.
 */
public enum MilestoneStatus {

	PROPOSED, NEGOTIATED, CONCLUDED, IN_FORCE, SUPERSEDED, EXPIRED, RUMOURED, UNDER_DISCUSSION, DEFERRED, SHELVED,
	DROPPED, ADOPTED

}
