package org.briefingapi.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/** Constants, dates and counts in English. */
public final class Words {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private Words() {
	}

	/** {@code NEWS_REPORT} as {@code news report}. */
	public static String of(String constant) {
		return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** {@code NEWS_REPORT} as {@code News report}. */
	public static String capital(String constant) {
		String text = of(constant);
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

	/** {@code 1 statement}, {@code 20 statements}. */
	public static String count(int number, String noun) {
		return number + " " + noun + ((number == 1) ? "" : "s");
	}

	/** {@code 12 July 2023}. */
	public static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** The day of an instant, in UTC. */
	public static String day(OffsetDateTime time) {
		return DAY.format(time.withOffsetSameInstant(ZoneOffset.UTC));
	}

	/**
	 * A date as exact as its sources: {@code about 2023}, {@code May 2023 (inferred)}.
	 */
	public static String date(@Nullable ResponseObject date) {
		if (date == null) {
			return "undated";
		}
		String text = text(PartialDate.parse(date.text("edtf")));
		return date.is("basis", "INFERRED") ? text + " (inferred)" : text;
	}

	/** A date as the begin or end of a span: {@code 25 June 2010 or before}. */
	public static String bound(@Nullable ResponseObject date) {
		String text = date(date);
		return text.startsWith("until ") ? text.substring("until ".length()) + " or before"
				: text.startsWith("since ") ? text.substring("since ".length()) + " or later" : text;
	}

	private static String text(PartialDate date) {
		String qualifier = switch (date.edtf().charAt(date.edtf().length() - 1)) {
			case '~' -> "about ";
			case '?' -> "perhaps ";
			case '%' -> "perhaps about ";
			default -> "";
		};
		return switch (date.precision()) {
			case DAY -> qualifier + DAY.format(date.earliest());
			case MONTH -> qualifier + MONTH.format(date.earliest());
			case YEAR -> qualifier + date.earliest().getYear();
			case SEASON -> qualifier + season(date.earliest()) + " " + date.earliest().getYear();
			case INTERVAL -> interval(date);
		};
	}

	private static String season(LocalDate start) {
		return new String[] { "spring", "summer", "autumn", "winter" }[(start.getMonthValue() - 3) / 3];
	}

	private static String interval(PartialDate date) {
		String[] ends = date.edtf().split("/", -1);
		if (isOpen(ends[0])) {
			return "until " + text(PartialDate.parse(ends[1]));
		}
		String from = text(PartialDate.parse(ends[0]));
		return isOpen(ends[1]) ? "since " + from : from + " – " + text(PartialDate.parse(ends[1]));
	}

	private static boolean isOpen(String end) {
		return end.isEmpty() || end.equals("..");
	}

}
