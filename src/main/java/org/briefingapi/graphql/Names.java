package org.briefingapi.graphql;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: without case and accents, the same on every database. */
public final class Names {

	/** Accents; marks of other scripts tell letters apart, such as が from か. */
	private static final Pattern ACCENTS = Pattern
		.compile("[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]+");

	private Names() {
	}

	/**
	 * The name decomposed (Unicode NFKD), without accents, and in lower case by way of
	 * upper case, in which ß is SS.
	 */
	public static String fold(String name) {
		String decomposed = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD);
		return ACCENTS.matcher(decomposed).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

}
