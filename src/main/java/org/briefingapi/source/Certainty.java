package org.briefingapi.source;

/** The certainty with which a source reports something. */
public enum Certainty {

	ASSERTED, REPORTED, HEDGED

}
