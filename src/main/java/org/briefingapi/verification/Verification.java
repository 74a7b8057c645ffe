package org.briefingapi.verification;

/** The result of the search for a passage in the text of its source. */
public enum Verification {

	VERBATIM, NORMALISED, ALTERED, NOT_FOUND, NOT_CHECKED

}
