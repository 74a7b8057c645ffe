package org.briefingapi.proposal;

/** The evidence for a position. */
public enum PositionBasis {

	OWN_WORDS, REPORTED, OBSERVED

}
