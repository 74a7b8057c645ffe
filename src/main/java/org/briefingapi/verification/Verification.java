package org.briefingapi.verification;

/** Whether a passage was found in the text of its source. */
public enum Verification {

	VERBATIM, NORMALISED, ALTERED, NOT_FOUND, NOT_CHECKED

}
