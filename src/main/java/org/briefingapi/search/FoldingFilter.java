package org.briefingapi.search;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import org.briefingapi.graphql.Names;

/**
 * Folds words as names are folded everywhere, and cuts the dots of abbreviations such as
 * "U.S.".
 */
final class FoldingFilter extends TokenFilter {

	private static final int ASCII = 0x80;

	/**
	 * In the slot of the word's hash. To share it, threads need not wait for each other.
	 */
	private static final Folded[] RECENT = new Folded[4096];

	private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

	FoldingFilter(TokenStream input) {
		super(input);
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!input.incrementToken()) {
			return false;
		}
		if (isAbbreviation()) {
			String letters = word.toString().replace(".", "");
			word.setEmpty().append(letters);
		}
		if (!foldAscii(word.buffer(), word.length())) {
			String folded = folded(word.toString());
			word.setEmpty().append(folded);
		}
		return true;
	}

	/** Whether it is letters with a dot between any two, as "U.S" of "U.S." is. */
	private boolean isAbbreviation() {
		for (int i = 0; i < word.length(); i++) {
			if ((i % 2 == 0) ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
				return false;
			}
		}
		return word.length() > 2;
	}

	/** Texts repeat their words, and folding is slow. */
	private static String folded(String given) {
		int slot = given.hashCode() & (RECENT.length - 1);
		Folded recent = RECENT[slot];
		if (recent == null || !recent.given().equals(given)) {
			recent = new Folded(given, Names.fold(given));
			RECENT[slot] = recent;
		}
		return recent.folded();
	}

	/** Folds a word of ASCII characters in place; false if it has others. */
	private static boolean foldAscii(char[] word, int length) {
		for (int i = 0; i < length; i++) {
			if (word[i] >= ASCII) {
				return false;
			}
			word[i] = Character.toLowerCase(word[i]);
		}
		return true;
	}

	private record Folded(String given, String folded) {
	}

}
