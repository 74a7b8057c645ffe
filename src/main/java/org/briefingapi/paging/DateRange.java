package org.briefingapi.paging;

import java.time.LocalDate;
import java.util.Locale;

import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/** A range of days. A date matches if it may lie within the range. */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

	/**
	 * The condition that a date is known and overlaps the range.
	 * @param date the attribute with the date, next to {@code earliest} and {@code
	 * latest}
	 * @param argument the path of the range in the request, for example {@code
	 * filter.said}
	 * @throws RequestException if the range ends before it begins
	 */
	public Condition overlaps(String date, String argument) {
		requireInOrder(argument);
		return Conditions.of(Condition.known(date))
			.given(from, day -> Condition.atLeast("latest", day))
			.given(to, day -> Condition.atMost("earliest", day));
	}

	/**
	 * Requires that the range does not end before it begins.
	 * @param argument the path of the range in the request
	 * @throws RequestException if it does
	 */
	public void requireInOrder(String argument) {
		if (from != null && to != null && from.isAfter(to)) {
			throw new RequestException(ErrorCode.BAD_USER_INPUT, argument,
					String.format(Locale.ROOT, "%1$s.from is %2$s, which is after %1$s.to, %3$s.", argument, from, to));
		}
	}

}
