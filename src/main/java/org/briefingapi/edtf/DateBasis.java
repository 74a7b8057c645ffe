package org.briefingapi.edtf;

/** Whether a source states a date, or the date is inferred from a source. */
public enum DateBasis {

	STATED, INFERRED

}
