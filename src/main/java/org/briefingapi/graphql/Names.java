package org.briefingapi.graphql;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds names for comparison: without case and accents, and equally on every database.
 */
public final class Names {

	/**
	 * Combining accents. Marks of other scripts distinguish letters, such as が from か.
	 */
	private static final Pattern ACCENTS = Pattern
		.compile("[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]+");

	private Names() {
	}

	/**
	 * The name without accents (by Unicode NFKD), in lower case. It is converted by way
	 * of upper case, so that ß equals ss.
	 */
	public static String fold(String name) {
		String decomposed = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD);
		return ACCENTS.matcher(decomposed).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

}
