package org.briefingapi.proposal;

/** How a source knows where an actor stands. */
enum PositionBasis {

	OWN_WORDS, REPORTED, OBSERVED

}
