package org.briefingapi.verification;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.Set;

/** Classifies code points for the comparison of texts. */
final class Characters {

	static final int ELLIPSIS = 0x2026;

	static final int JOINER = 0x200D;

	private static final Set<UnicodeScript> UNSPACED = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
			UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO, UnicodeScript.HANGUL, UnicodeScript.THAI, UnicodeScript.LAO,
			UnicodeScript.KHMER, UnicodeScript.MYANMAR);

	/** Korean is not among them, since it has spaces between words. */
	private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
			UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER,
			UnicodeScript.MYANMAR);

	private static final String SINGLE_QUOTES = "'`\u00B4\u02BB\u02BC\u2018\u2019\u201A\u201B\u2032\u2039\u203A\uFF07";

	private static final String DOUBLE_QUOTES = "\"\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033\u2E42\u301D\u301E\u301F\uFF02";

	private Characters() {
	}

	static boolean isSpace(int codePoint) {
		return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
	}

	/** Whether a part of a text contains a line end. */
	static boolean hasLineEnd(String text, int from, int to) {
		return text.substring(from, to).chars().anyMatch(Characters::isLineEnd);
	}

	private static boolean isLineEnd(int codePoint) {
		return codePoint == '\n' || codePoint == '\r' || codePoint == 0x85 || codePoint == 0x2028
				|| codePoint == 0x2029;
	}

	/**
	 * Whether a line may end next to this code point without a space, as in Chinese,
	 * Japanese and Thai.
	 */
	static boolean needsNoSpace(int codePoint) {
		return WITHOUT_SPACES.contains(UnicodeScript.of(codePoint)) || isIn(codePoint, 0x3001, 0x303F)
				|| codePoint == 0x30FC || isIn(codePoint, 0xFF01, 0xFF65) && !isWideLetter(codePoint);
	}

	/**
	 * The ordinary form of a ligature, a full-width letter or digit, or half-width kana
	 * and their marks; any other code point is its own.
	 */
	static String standard(int codePoint) {
		String text = Character.toString(codePoint);
		boolean compatible = isIn(codePoint, 0xFB00, 0xFB06) || isWideLetter(codePoint)
				|| isIn(codePoint, 0xFF61, 0xFF9F);
		return compatible ? Normalizer.normalize(text, Form.NFKC) : text;
	}

	private static boolean isWideLetter(int codePoint) {
		return isIn(codePoint, 0xFF10, 0xFF19) || isIn(codePoint, 0xFF21, 0xFF3A) || isIn(codePoint, 0xFF41, 0xFF5A);
	}

	/**
	 * Whether it is invisible: a soft hyphen, a zero-width space, a byte order mark and
	 * the like.
	 */
	static boolean isInvisible(int codePoint) {
		return codePoint == 0xAD || codePoint == 0x61C || codePoint == 0x180E || codePoint == 0xFEFF
				|| isIn(codePoint, 0x200B, 0x200F) || isIn(codePoint, 0x202A, 0x202E) || isIn(codePoint, 0x2060, 0x206F)
				|| isSelector(codePoint);
	}

	/** Whether it belongs to the preceding code point: a mark, a jamo, a skin tone. */
	static boolean isExtender(int codePoint) {
		if (codePoint < 0x300) {
			return false;
		}
		int type = Character.getType(codePoint);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
				|| type == Character.ENCLOSING_MARK || isIn(codePoint, 0x1160, 0x11FF)
				|| isIn(codePoint, 0xD7B0, 0xD7FF) || isIn(codePoint, 0x1F3FB, 0x1F3FF)
				|| isIn(codePoint, 0xE0020, 0xE007F) || isIn(codePoint, 0xFF9E, 0xFF9F) || isComposingLetter(codePoint);
	}

	/** Whether it forms one emoji with the preceding joiner. */
	static boolean isJoined(int codePoint) {
		return Character.getType(codePoint) == Character.OTHER_SYMBOL;
	}

	/** Whether it is a variation selector. */
	private static boolean isSelector(int codePoint) {
		return isIn(codePoint, 0xFE00, 0xFE0F) || isIn(codePoint, 0xE0100, 0xE01EF);
	}

	// Kirat Rai vowel signs are letters, and compose since Unicode 16
	private static boolean isComposingLetter(int codePoint) {
		return codePoint == 0x16D63 || codePoint == 0x16D67;
	}

	/** The plain form of a quotation mark or dash; any other code point is its own. */
	static int plain(int codePoint) {
		if (codePoint < 0x80) {
			return (codePoint == '`') ? '\'' : codePoint;
		}
		if (SINGLE_QUOTES.indexOf(codePoint) >= 0) {
			return '\'';
		}
		if (DOUBLE_QUOTES.indexOf(codePoint) >= 0) {
			return '"';
		}
		return (Character.getType(codePoint) == Character.DASH_PUNCTUATION || codePoint == 0x2212) ? '-' : codePoint;
	}

	/** Whether it is a letter of a script with spaces between words. */
	static boolean isSpacedLetter(int codePoint) {
		return Character.isLetter(codePoint) && (codePoint < 0xE00 || !UNSPACED.contains(UnicodeScript.of(codePoint)));
	}

	private static boolean isIn(int codePoint, int first, int last) {
		return codePoint >= first && codePoint <= last;
	}

}
