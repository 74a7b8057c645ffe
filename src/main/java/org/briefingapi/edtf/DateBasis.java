package org.briefingapi.edtf;

/** Whether a source states a date or it is worked out from what a source says. */
public enum DateBasis {

	STATED, INFERRED

}
