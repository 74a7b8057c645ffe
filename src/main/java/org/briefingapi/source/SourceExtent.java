package org.briefingapi.source;

/** The part of a source that was seen when it was recorded. */
public enum SourceExtent {

	WHOLE, PART, OPENING

}
