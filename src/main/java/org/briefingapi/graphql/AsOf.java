package org.briefingapi.graphql;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The day that a field is asked for; null for any time. */
public record AsOf(@Nullable LocalDate day) {

	/** The day, or today in UTC where a field has to have one. */
	public LocalDate orToday(Clock clock) {
		return (day != null) ? day : LocalDate.now(clock);
	}

}
