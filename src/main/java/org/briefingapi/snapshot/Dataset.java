package org.briefingapi.snapshot;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The data set that is served.
 *
 * @param version a digest over the description and the records, the same on every machine
 * and database
 */
public record Dataset(String version, DatasetDescription description, OffsetDateTime loadedAt) {

	public String title() {
		return description.title();
	}

	/** Terms under which the data may be used again. */
	public String licence() {
		return description.licence();
	}

	public @Nullable String contact() {
		return description.contact();
	}

	/** The days that the record covers; null where it declares none. */
	public @Nullable Coverage coverage() {
		LocalDate from = description.coversFrom();
		LocalDate until = description.coversUntil();
		return (from != null && until != null) ? new Coverage(from, until) : null;
	}

	/** The first and the last day that a record covers. */
	public record Coverage(LocalDate from, LocalDate until) {
	}

}
