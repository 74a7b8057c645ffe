package org.briefingapi.graphql;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Folds names for comparison: without case and accents, and equally on every database.
 */
public final class Names {

	/** Combining accents. Marks of other scripts distinguish letters, as in が and か. */
	private static final Pattern ACCENTS = Pattern
		.compile("[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]+");

	/** Letters whose accents may be omitted; those of й and ї may not. */
	private static final Pattern ACCENTED = Pattern.compile("[^\\p{IsCyrillic}]+|[ѐёѝ]");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

	/** Soft hyphens, joiners, directional marks and other characters without a width. */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]+");

	private static final Pattern BEYOND_BASIC_PLANE = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");

	/** The number of ASCII characters, for which only case matters. */
	private static final int ASCII = 0x80;

	/** The maximum number of ASCII characters for one. */
	private static final int MAX_ASCII = 4;

	/** In code points; an index of PostgreSQL takes texts of 2,700 bytes. */
	private static final int MAX_KEY = 300;

	private Names() {
	}

	/**
	 * The name in lower case, without accents, and with the ordinary form of each letter
	 * and blank (by Unicode NFKC, and for Latin letters such as ł by ASCII folding). It
	 * is converted by way of upper case, so that ß equals ss.
	 */
	public static String fold(String name) {
		String plain = name.chars().allMatch(each -> each < ASCII) ? name.toLowerCase(Locale.ROOT) : foldLetters(name);
		return BLANKS.matcher(plain).replaceAll(" ").strip();
	}

	private static String foldLetters(String name) {
		String lower = Normalizer.normalize(name, Form.NFKC)
			.toUpperCase(Locale.ROOT)
			.toLowerCase(Locale.ROOT)
			// lower case depends on the place in the word
			.replace('ς', 'σ');
		return ACCENTED.matcher(INVISIBLE.matcher(lower).replaceAll(""))
			.replaceAll(part -> Matcher.quoteReplacement(withoutAccents(part.group())));
	}

	private static String withoutAccents(String text) {
		// composed again, so that か is no part of が
		char[] bare = Normalizer
			.normalize(ACCENTS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll(""), Form.NFC)
			.toCharArray();
		char[] ascii = new char[bare.length * MAX_ASCII];
		return new String(ascii, 0, ASCIIFoldingFilter.foldToASCII(bare, 0, ascii, 0, bare.length));
	}

	/**
	 * The folded name, decomposed so that Hangul comes before ideographs, with a mark
	 * before each character beyond the basic plane: so the order by code point, which
	 * PostgreSQL has, and that by UTF-16 unit, which H2 has, are one.
	 */
	public static String sortKey(String name) {
		String key = BEYOND_BASIC_PLANE.matcher(Normalizer.normalize(fold(name), Form.NFD)).replaceAll("\uFFFE$0");
		return key.substring(0, key.offsetByCodePoints(0, Math.min(MAX_KEY, key.codePointCount(0, key.length()))));
	}

}
