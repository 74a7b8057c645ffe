package org.briefingapi.graphql;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: without case and accents, the same on every database. */
public final class Names {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private Names() {
	}

	/** The name in lower case, decomposed (Unicode NFKD) and without combining marks. */
	public static String fold(String name) {
		String decomposed = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD);
		return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
	}

}
