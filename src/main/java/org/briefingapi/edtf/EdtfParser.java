package org.briefingapi.edtf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** Parses the forms of dates that {@link PartialDate} describes. */
final class EdtfParser {

	private static final int FIRST_SEASON = 21;

	private static final int LAST_SEASON = 24;

	private EdtfParser() {
	}

	static PartialDate parse(String text, DateBasis basis) {
		int slash = text.indexOf('/');
		if (slash < 0) {
			Span span = single(text, text);
			return new PartialDate(text, span.precision, span.earliest, span.latest, basis);
		}
		String start = text.substring(0, slash);
		String end = text.substring(slash + 1);
		if (isOpen(start) && isOpen(end)) {
			throw new EdtfException(String.format(Locale.ROOT, "\"%s\" has neither a start nor an end", text));
		}
		LocalDate earliest = isOpen(start) ? PartialDate.OPEN_START : single(start, text).earliest;
		LocalDate latest = isOpen(end) ? PartialDate.OPEN_END : single(end, text).latest;
		if (earliest.isAfter(latest)) {
			throw new EdtfException(String.format(Locale.ROOT, "\"%s\" ends before it starts", text));
		}
		return new PartialDate(text, DatePrecision.INTERVAL, earliest, latest, basis);
	}

	private static boolean isOpen(String end) {
		return end.isEmpty() || end.equals("..");
	}

	private static Span single(String qualified, String text) {
		String date = withoutQualifier(qualified);
		try {
			return switch (date.length()) {
				case 4 -> year(number(date, 0, 4));
				case 7 -> monthOrSeason(number(date, 0, 4), number(date, 5, 7), date);
				case 10 -> day(date);
				default -> throw new NumberFormatException();
			};
		}
		catch (NumberFormatException ex) {
			throw new EdtfException(String.format(Locale.ROOT,
					"\"%s\" is no date; write 2023-07-12, 2023-07, 2023-23 (autumn), 2023 or an interval ", text)
					+ "such as 2023-07-11/2023-07-12, with ~ or ? behind it if need be");
		}
		catch (DateTimeException ex) {
			throw new EdtfException(String.format(Locale.ROOT, "\"%s\" is not in the calendar", text));
		}
	}

	private static Span year(int year) {
		return new Span(DatePrecision.YEAR, LocalDate.of(atLeastOne(year), 1, 1), LocalDate.of(year, 12, 31));
	}

	private static Span monthOrSeason(int year, int month, String date) {
		requireDash(date, 4);
		if (month >= FIRST_SEASON && month <= LAST_SEASON) {
			YearMonth first = YearMonth.of(atLeastOne(year), 3).plusMonths((month - FIRST_SEASON) * 3L);
			LocalDate latest = first.plusMonths(2).atEndOfMonth();
			if (latest.isAfter(PartialDate.OPEN_END)) {
				throw new DateTimeException("ends in a year of five digits");
			}
			return new Span(DatePrecision.SEASON, first.atDay(1), latest);
		}
		YearMonth yearMonth = YearMonth.of(atLeastOne(year), month);
		return new Span(DatePrecision.MONTH, yearMonth.atDay(1), yearMonth.atEndOfMonth());
	}

	private static Span day(String date) {
		requireDash(date, 4);
		requireDash(date, 7);
		LocalDate day = LocalDate.of(atLeastOne(number(date, 0, 4)), number(date, 5, 7), number(date, 8, 10));
		return new Span(DatePrecision.DAY, day, day);
	}

	private static int atLeastOne(int year) {
		if (year < 1) {
			throw new DateTimeException("year 0");
		}
		return year;
	}

	private static String withoutQualifier(String text) {
		return (!text.isEmpty() && "?~%".indexOf(text.charAt(text.length() - 1)) >= 0)
				? text.substring(0, text.length() - 1) : text;
	}

	private static int number(String text, int from, int to) {
		int number = 0;
		for (int i = from; i < to; i++) {
			char digit = text.charAt(i);
			if (digit < '0' || digit > '9') {
				throw new NumberFormatException();
			}
			number = number * 10 + digit - '0';
		}
		return number;
	}

	private static void requireDash(String text, int index) {
		if (text.charAt(index) != '-') {
			throw new NumberFormatException();
		}
	}

	private record Span(DatePrecision precision, LocalDate earliest, LocalDate latest) {
	}

}
