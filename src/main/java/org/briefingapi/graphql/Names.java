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

	private static final Pattern BEYOND_BASIC_PLANE = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");

	/** In code points; an index of PostgreSQL takes texts of 2,700 bytes. */
	private static final int MAX_KEY = 300;

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

	/**
	 * The folded name, with a mark before each character beyond the basic plane: so the
	 * order by code point, which PostgreSQL has, and that by UTF-16 unit, which H2 has,
	 * are one.
	 */
	public static String sortKey(String name) {
		String key = BEYOND_BASIC_PLANE.matcher(fold(name)).replaceAll("\uFFFE$0");
		return key.substring(0, key.offsetByCodePoints(0, Math.min(MAX_KEY, key.codePointCount(0, key.length()))));
	}

}
