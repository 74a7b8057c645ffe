package org.briefingapi.edtf;

/** The precision of a date. */
public enum DatePrecision {

	DAY, MONTH, SEASON, YEAR, INTERVAL

}
