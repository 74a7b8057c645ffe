package org.briefingapi.page;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

import org.briefingapi.edtf.DateWords;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/** Constants, dates and counts in English. */
public final class Words {

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

	/** The day of an instant, in UTC. */
	public static String day(OffsetDateTime time) {
		return DateWords.day(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
	}

	/**
	 * A date as exact as its sources: {@code about 2023}, {@code May 2023 (inferred)}.
	 */
	public static String date(@Nullable ResponseObject date) {
		if (date == null) {
			return "undated";
		}
		String text = DateWords.plain(PartialDate.parse(date.text("edtf")));
		return date.is("basis", "INFERRED") ? text + " (inferred)" : text;
	}

	/** When something began or ended: {@code by 25 June 2010}, {@code in May 2023}. */
	public static String when(ResponseObject date) {
		String when = DateWords.when(PartialDate.parse(date.text("edtf")));
		String text = when.startsWith("from ") ? "not before " + when.substring("from ".length()) : when;
		return date.is("basis", "INFERRED") ? text + " (inferred)" : text;
	}

}
