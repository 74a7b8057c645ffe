package org.briefingapi.search;

import java.time.LocalDate;

/**
 * The first and the last day that something can have taken place.
 *
 * @param earliest in the year 1 where the start is open
 */
record Days(LocalDate earliest, LocalDate latest) {

	/** The year of the first day, or of the last one where the start is open. */
	int year() {
		return (earliest.getYear() == 1) ? latest.getYear() : earliest.getYear();
	}

}
