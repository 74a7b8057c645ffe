package org.briefingapi.edtf;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Dates of any precision in English words. */
public final class DateWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

	private static final Pattern YEAR = Pattern.compile(" \\d{4}$");

	private static final Pattern MONTH = Pattern.compile(" \\p{L}+ \\d{4}$");

	private DateWords() {
	}

	/** {@code 12 July 2023}. */
	public static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** {@code on 12 July 2023}, {@code in May 2023}, {@code on 11 or 12 July 2023}. */
	public static String when(@Nullable PartialDate date) {
		if (date == null) {
			return "at a time that is not known";
		}
		return (date.precision() == DatePrecision.INTERVAL) ? moment(date) : preposition(date) + moment(date);
	}

	/**
	 * A time within the date, for headings and cells: {@code 12 July 2023},
	 * {@code between 11 and 14 July 2023 (date inferred)}.
	 */
	public static String moment(PartialDate date) {
		String text = (date.precision() == DatePrecision.INTERVAL) ? interval(date) : plain(date);
		return (date.basis() == DateBasis.INFERRED) ? text + " (date inferred)" : text;
	}

	/**
	 * {@code 4, 12 and 24 May 2023}: a year, or a month and year, is given once if all
	 * dates share it.
	 */
	public static String list(List<PartialDate> dates) {
		List<String> words = dates.stream().map(DateWords::plain).toList();
		String last = words.get(words.size() - 1);
		Stream<Pattern> endings = dates.stream().allMatch(DateWords::isDay) ? Stream.of(MONTH, YEAR) : Stream.of(YEAR);
		String shared = endings.map(ending -> ending.matcher(last))
			.filter(Matcher::find)
			.map(Matcher::group)
			.filter(ending -> words.stream().allMatch(each -> each.endsWith(ending)))
			.findFirst()
			.orElse("");
		String earlier = words.stream()
			.limit(words.size() - 1)
			.map(each -> each.substring(0, each.length() - shared.length()))
			.collect(Collectors.joining(", "));
		return earlier + (earlier.isEmpty() ? "" : " and ") + last;
	}

	/** The last possible day; the first one if the end is open. */
	public static String latest(PartialDate date) {
		if (date.precision() != DatePrecision.INTERVAL) {
			return plain(date);
		}
		PartialDate last = end(date, 1);
		PartialDate end = (last != null) ? last : end(date, 0);
		return (end != null) ? plain(end) : plain(date);
	}

	private static String preposition(PartialDate date) {
		return isDay(date) ? "on " : (date.precision() == DatePrecision.DAY) ? "" : "in ";
	}

	private static String interval(PartialDate date) {
		PartialDate first = end(date, 0);
		PartialDate last = end(date, 1);
		if (first == null) {
			return (last != null) ? "by " + plain(last) : "at a time that is not known";
		}
		if (last == null) {
			return "from " + plain(first);
		}
		if (isYearOf(first, last)) {
			return "by " + plain(last);
		}
		if (isDay(first) && isDay(last) && first.earliest().plusDays(1).equals(last.earliest())) {
			return "on " + span(first, last, " or ");
		}
		return "between " + span(first, last, " and ");
	}

	/** {@code 12 July 2023}, {@code about 2010}, {@code 11–12 July 2023}. */
	public static String plain(PartialDate date) {
		return switch (date.precision()) {
			case DAY -> qualifier(date) + day(date.earliest());
			case MONTH -> qualifier(date) + month(date.earliest());
			case SEASON -> qualifier(date) + season(date);
			case YEAR -> qualifier(date) + date.earliest().getYear();
			case INTERVAL -> plainInterval(date);
		};
	}

	private static String plainInterval(PartialDate date) {
		PartialDate first = end(date, 0);
		PartialDate last = end(date, 1);
		if (first == null || last == null || isYearOf(first, last)) {
			return interval(date);
		}
		boolean days = isDay(first) && isDay(last) && isSameMonth(first, last);
		return span(first, last, days ? "–" : " to ");
	}

	/**
	 * Two dates with a word between them; parts of the first that the second repeats are
	 * omitted.
	 */
	private static String span(PartialDate first, PartialDate last, String between) {
		if (isDay(first) && isDay(last) && isSameMonth(first, last)) {
			return first.earliest().getDayOfMonth() + between + plain(last);
		}
		String from = plain(first);
		String year = " " + last.earliest().getYear();
		boolean sameYear = first.precision() != DatePrecision.YEAR && plain(last).endsWith(year) && from.endsWith(year);
		return (sameYear ? from.substring(0, from.length() - year.length()) : from) + between + plain(last);
	}

	/** Whether the first date is the year in which the second lies. */
	private static boolean isYearOf(PartialDate first, PartialDate last) {
		return first.precision() == DatePrecision.YEAR && last.precision() != DatePrecision.YEAR
				&& !last.latest().isAfter(first.latest());
	}

	private static boolean isDay(PartialDate date) {
		return date.precision() == DatePrecision.DAY && qualifier(date).isEmpty();
	}

	private static boolean isSameMonth(PartialDate first, PartialDate last) {
		return first.earliest().withDayOfMonth(1).equals(last.earliest().withDayOfMonth(1));
	}

	/**
	 * A bound of an interval, the first (0) or last (1); null if it is open or unknown.
	 */
	private static @Nullable PartialDate end(PartialDate interval, int end) {
		String text = interval.edtf().split("/", -1)[end];
		return (text.isEmpty() || text.equals("..")) ? null : PartialDate.parse(text);
	}

	private static String month(LocalDate day) {
		return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getYear();
	}

	private static String season(PartialDate date) {
		return SEASONS.get((date.earliest().getMonthValue() - 3) / 3) + " " + date.earliest().getYear();
	}

	private static String qualifier(PartialDate date) {
		return switch (date.edtf().charAt(date.edtf().length() - 1)) {
			case '~' -> "about ";
			case '?' -> "perhaps ";
			case '%' -> "perhaps about ";
			default -> "";
		};
	}

}
