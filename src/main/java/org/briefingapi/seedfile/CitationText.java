package org.briefingapi.seedfile;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.briefingapi.source.Certainty;
import org.jspecify.annotations.Nullable;

/** The short form of a citation: {@code source-slug L7 "exact passage" [REPORTED]}. */
public record CitationText(String source, @Nullable String locator, @Nullable String passage, Certainty certainty) {

	private static final String NUMBER = "[1-9][0-9]*";

	/**
	 * A line, paragraph or page, a range of these, a section, an article, or a time code.
	 */
	private static final String PLACE = "(?:(?:L|para |pp?\\. )N(?:-N)?|sec\\. N(?:\\.N)*|art\\. N|[0-9]{1,2}(?::[0-5][0-9]){1,2})"
		.replace("N", NUMBER);

	/** One or more places; the JSON Schemas contain the same pattern. */
	static final Pattern LOCATOR = Pattern.compile("^" + PLACE + "(?:, " + PLACE + ")*$");

	private static final Pattern FORM = Pattern.compile(
			"([a-z0-9-]+)(?: (" + PLACE + "(?:, " + PLACE + ")*))?(?: \"(.+)\")?(?: \\[([A-Z]+)\\])?", Pattern.DOTALL);

	/**
	 * A valid text of the seed data; the JSON Schemas contain the same pattern. The first
	 * alternative matches ASCII texts faster.
	 */
	static final Pattern TEXT = Pattern.compile(
			"^[!-~]([\\n -~]*[!-~])?$|^[^\\x00-\\x20\\x7f-\\xa0\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff]([^\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff]*[^\\x00-\\x20\\x7f-\\xa0\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff])?$");

	private static final int MAX_PASSAGE = 300;

	/**
	 * Parses the short form.
	 * @throws IllegalArgumentException if the text is malformed; the message says why
	 */
	public static CitationText parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"is no citation: write source-slug, then as needed a place such as L7 or p. 276, "
							+ "\"exact passage\" and [REPORTED] or [HEDGED], each after one blank");
		}
		String passage = matcher.group(3);
		if (passage != null && passage.codePointCount(0, passage.length()) > MAX_PASSAGE) {
			throw new IllegalArgumentException(String.format(Locale.ROOT,
					"has a passage of more than %d characters; quote less of it", MAX_PASSAGE));
		}
		if (passage != null && !TEXT.matcher(passage).matches()) {
			throw new IllegalArgumentException(
					"has a passage with blanks at its ends or with control characters; quote the words alone");
		}
		return new CitationText(matcher.group(1), matcher.group(2), passage, certainty(matcher.group(4)));
	}

	public static String slugIn(String text) {
		int blank = text.indexOf(' ');
		return (blank < 0) ? text : text.substring(0, blank);
	}

	private static Certainty certainty(@Nullable String text) {
		if (text == null) {
			return Certainty.ASSERTED;
		}
		for (Certainty certainty : Certainty.values()) {
			if (certainty.name().equals(text)) {
				return certainty;
			}
		}
		throw new IllegalArgumentException(
				String.format(Locale.ROOT, "has the certainty [%s]; write [ASSERTED], [REPORTED] or [HEDGED]", text));
	}

}
