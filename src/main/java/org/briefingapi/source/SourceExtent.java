package org.briefingapi.source;

/** How much of a source was seen when it was recorded. */
public enum SourceExtent {

	WHOLE, PART, OPENING

}
