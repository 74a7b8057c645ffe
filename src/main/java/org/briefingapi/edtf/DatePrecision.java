package org.briefingapi.edtf;

/** How exact a date is. */
public enum DatePrecision {

	DAY, MONTH, SEASON, YEAR, INTERVAL

}
