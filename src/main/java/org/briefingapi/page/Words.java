package org.briefingapi.page;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.briefingapi.edtf.DateWords;
import org.briefingapi.edtf.PartialDate;
import org.jspecify.annotations.Nullable;

/** Constants, dates and counts in English. */
public final class Words {

	private static final Pattern HUMP = Pattern.compile("[A-Z]");

	private static final Pattern ISO_3166 = Pattern.compile("ISO_3166_1_(.+)");

	private static final Pattern LINES = Pattern.compile("\\bL(\\d+)(?:-(\\d+))?");

	/** Of the schema, whose constants have no accents. */
	private static final Map<String, String> SPELLINGS = Map.of("COMMUNIQUE", "communiqué");

	private Words() {
	}

	/** {@code NEWS_REPORT} as {@code news report}. */
	public static String of(String constant) {
		return SPELLINGS.getOrDefault(constant, constant.toLowerCase(Locale.ROOT).replace('_', ' '));
	}

	/** {@code ACCUSE} as {@code accuses}. */
	public static String act(String constant) {
		return of(constant) + "s";
	}

	/** {@code onBehalfOf} as {@code on behalf of}. */
	public static String phrase(String name) {
		return HUMP.matcher(name).replaceAll(hump -> " " + hump.group().toLowerCase(Locale.ROOT));
	}

	/** {@code ISO_3166_1_ALPHA_2} as {@code ISO 3166-1 alpha-2}. */
	public static String scheme(String constant) {
		Matcher iso = ISO_3166.matcher(constant);
		return iso.matches() ? "ISO 3166-1 " + iso.group(1).toLowerCase(Locale.ROOT).replace('_', '-')
				: capital(constant);
	}

	/** {@code L7} as {@code line 7}, {@code L7-9} as {@code lines 7–9}. */
	public static String place(String locator) {
		return LINES.matcher(locator)
			.replaceAll(place -> (place.group(2) != null) ? "lines " + place.group(1) + "–" + place.group(2)
					: "line " + place.group(1));
	}

	/** {@code ja} as {@code Japanese}. */
	public static String language(String tag) {
		return Locale.forLanguageTag(tag).getDisplayName(Locale.UK);
	}

	/** {@code 2023-07} as {@code July 2023}. */
	public static String month(String month) {
		return DateWords.plain(PartialDate.parse(month));
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
