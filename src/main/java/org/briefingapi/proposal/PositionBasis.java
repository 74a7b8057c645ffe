package org.briefingapi.proposal;

/** How a source knows where an actor stands. */
public enum PositionBasis {

	OWN_WORDS, REPORTED, OBSERVED

}
