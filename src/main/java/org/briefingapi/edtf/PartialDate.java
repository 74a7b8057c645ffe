package org.briefingapi.edtf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A date no more precise than its sources, after the Extended Date/Time Format (ISO
 * 8601-2, levels 0 and 1): a day, a month, a season, a year, each perhaps uncertain
 * ({@code ?}), approximate ({@code ~}) or both ({@code %}), or an interval of two of
 * these with an open ({@code ..}) or unknown (empty) end. Years run from 0001 to 9999;
 * seasons are those of the northern hemisphere, winter reaching into the next year (so
 * that of 9999 is none). A qualifier does not widen the bounds.
 *
 * @param edtf the text, as it was written
 * @param earliest the first day it can mean; {@link #OPEN_START} if the start is open or
 * unknown
 * @param latest the last day it can mean; {@link #OPEN_END} if the end is open or unknown
 */
public record PartialDate(String edtf, DatePrecision precision, LocalDate earliest, LocalDate latest,
		DateBasis basis) implements Comparable<PartialDate> {

	/** Stands for a start that is open or unknown. */
	public static final LocalDate OPEN_START = LocalDate.of(1, 1, 1);

	/** Stands for an end that is open or unknown. */
	public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

	/** Stands in columns of days for a date that is not known. */
	public static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

	private static final String INFERRED = " inferred";

	private static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::earliest)
		.thenComparing(PartialDate::latest)
		.thenComparing(PartialDate::edtf)
		.thenComparing(PartialDate::basis);

	/**
	 * Reads EDTF text, followed by the word {@code inferred} where no source states the
	 * date.
	 * @throws EdtfException if the text is no date of that form, or its end lies before
	 * its start
	 */
	public static PartialDate parse(String text) {
		boolean inferred = text.endsWith(INFERRED);
		String edtf = inferred ? text.substring(0, text.length() - INFERRED.length()) : text;
		return EdtfParser.parse(edtf, inferred ? DateBasis.INFERRED : DateBasis.STATED);
	}

	/**
	 * The first day of a date for a column, which tells an open start, a day later, from
	 * {@link #UNDATED}.
	 */
	public static LocalDate firstDay(@Nullable PartialDate date) {
		if (date == null) {
			return UNDATED;
		}
		boolean open = date.precision == DatePrecision.INTERVAL && date.start().isEmpty();
		return open ? OPEN_START.plusDays(1) : date.earliest;
	}

	/** Whether the date can mean a day in the range, its bounds included. */
	public boolean overlaps(LocalDate from, LocalDate to) {
		return !latest.isBefore(from) && !earliest.isAfter(to);
	}

	/** The start of an interval, as precise as it was written; empty if there is none. */
	public Optional<PartialDate> start() {
		return endOfInterval(0);
	}

	/** The end of an interval, as precise as it was written; empty if there is none. */
	public Optional<PartialDate> end() {
		return endOfInterval(1);
	}

	private Optional<PartialDate> endOfInterval(int index) {
		String[] ends = edtf.split("/", -1);
		boolean absent = ends.length == 1 || ends[index].isEmpty() || ends[index].equals("..");
		return absent ? Optional.empty() : Optional.of(EdtfParser.parse(ends[index], basis));
	}

	@Override
	public int compareTo(PartialDate other) {
		return ORDER.compare(this, other);
	}

	/** The text that {@link #parse} reads. */
	@Override
	public String toString() {
		return (basis == DateBasis.INFERRED) ? edtf + INFERRED : edtf;
	}

}
