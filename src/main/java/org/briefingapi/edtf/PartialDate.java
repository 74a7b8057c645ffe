package org.briefingapi.edtf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A date as precise as its source, in the Extended Date/Time Format (ISO 8601-2, levels 0
 * and 1). It is a day, a month, a season, a year, or an interval of two of these. Each
 * can be uncertain ({@code ?}), approximate ({@code ~}) or both ({@code %}); these
 * qualifiers do not widen the bounds. An interval can have an open ({@code ..}) or
 * unknown (empty) bound. Years run from 0001 to 9999. Seasons are those of the northern
 * hemisphere; winter extends into the next year, and is therefore not supported for 9999.
 *
 * @param edtf the text as written
 * @param earliest the first possible day; {@link #OPEN_START} if the start is open or
 * unknown
 * @param latest the last possible day; {@link #OPEN_END} if the end is open or unknown
 */
public record PartialDate(String edtf, DatePrecision precision, LocalDate earliest, LocalDate latest,
		DateBasis basis) implements Comparable<PartialDate> {

	/** The value for an open or unknown start. */
	public static final LocalDate OPEN_START = LocalDate.of(1, 1, 1);

	/** The value for an open or unknown end. */
	public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

	/** The column value for an unknown date. */
	public static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

	private static final String INFERRED = " inferred";

	private static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::earliest)
		.thenComparing(PartialDate::latest)
		.thenComparing(PartialDate::edtf)
		.thenComparing(PartialDate::basis);

	/**
	 * Parses EDTF text, optionally followed by the word {@code inferred} for a date that
	 * no source states.
	 * @throws EdtfException if the text is malformed, or the end is before the start
	 */
	public static PartialDate parse(String text) {
		boolean inferred = text.endsWith(INFERRED);
		String edtf = inferred ? text.substring(0, text.length() - INFERRED.length()) : text;
		return EdtfParser.parse(edtf, inferred ? DateBasis.INFERRED : DateBasis.STATED);
	}

	/**
	 * The earliest day as a column value. An open start is stored one day later, to
	 * distinguish it from {@link #UNDATED}.
	 */
	public static LocalDate firstDay(@Nullable PartialDate date) {
		if (date == null) {
			return UNDATED;
		}
		boolean open = date.precision == DatePrecision.INTERVAL && date.start().isEmpty();
		return open ? OPEN_START.plusDays(1) : date.earliest;
	}

	/** Whether the date may lie in the range, bounds included. */
	public boolean overlaps(LocalDate from, LocalDate to) {
		return !latest.isBefore(from) && !earliest.isAfter(to);
	}

	/**
	 * The first bound of an interval, with its own precision; empty if open or unknown.
	 */
	public Optional<PartialDate> start() {
		return endOfInterval(0);
	}

	/**
	 * The last bound of an interval, with its own precision; empty if open or unknown.
	 */
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

	/** The text that {@link #parse} accepts. */
	@Override
	public String toString() {
		return (basis == DateBasis.INFERRED) ? edtf + INFERRED : edtf;
	}

}
