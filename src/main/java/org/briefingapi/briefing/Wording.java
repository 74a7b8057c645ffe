package org.briefingapi.briefing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import org.briefingapi.edtf.DateBasis;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/** How a briefing words dates and numbers in English. */
final class Wording {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

	private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve");

	private Wording() {
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** {@code on 12 July 2023}, {@code in May 2023}, {@code undated}. */
	static String when(@Nullable PartialDate date) {
		if (date == null) {
			return "undated";
		}
		String text = switch (date.precision()) {
			case DAY -> "on " + qualifier(date) + day(date.earliest());
			case MONTH -> "in " + qualifier(date) + month(date.earliest());
			case SEASON -> "in " + qualifier(date) + season(date);
			case YEAR -> "in " + qualifier(date) + date.earliest().getYear();
			case INTERVAL -> interval(date);
		};
		return (date.basis() == DateBasis.INFERRED) ? text + " (inferred)" : text;
	}

	private static String interval(PartialDate date) {
		if (date.earliest().equals(PartialDate.OPEN_START)) {
			return "until " + day(date.latest());
		}
		if (date.latest().equals(PartialDate.OPEN_END)) {
			return "since " + day(date.earliest());
		}
		return "between " + day(date.earliest()) + " and " + day(date.latest());
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

	/** The number in words up to twelve, in digits above. */
	static String number(long number) {
		return (number >= 0 && number < NUMBERS.size()) ? NUMBERS.get((int) number) : Long.toString(number);
	}

	/** {@code one statement}, {@code 20 statements}. */
	static String count(long number, String noun) {
		return number(number) + " " + noun + ((number == 1) ? "" : "s");
	}

	static String sentenceCase(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
	}

}
