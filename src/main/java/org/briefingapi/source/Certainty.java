package org.briefingapi.source;

/** How firmly a source says something. */
public enum Certainty {

	ASSERTED, REPORTED, HEDGED

}
