package org.briefingapi.milestone;

/**
 * The status after a milestone. The first six are for agreements, the others for
 * proposals.
 */
public enum MilestoneStatus {

	PROPOSED, NEGOTIATED, CONCLUDED, IN_FORCE, SUPERSEDED, EXPIRED, RUMOURED, UNDER_DISCUSSION, DEFERRED, SHELVED,
	DROPPED, ADOPTED

}
