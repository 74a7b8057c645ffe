package org.briefingapi.check;

import java.util.List;

import org.briefingapi.search.NamedRecord;

/**
 * The first word of a sentence and of a quotation in it has a capital letter, whether it
 * is a name or not.
 */
final class SentenceStart {

	private static final String OPENING = "“\"‘(:";

	private SentenceStart() {
	}

	/** The words, with a capital letter at a start only where a known name stands. */
	static List<Token> uncapitalised(String text, List<Token> words, List<NamedRecord> names) {
		return words.stream()
			.map(word -> (isAtStart(text, word.start()) && !isNamed(word, names)) ? word.uncapitalised() : word)
			.toList();
	}

	private static boolean isAtStart(String text, int place) {
		String before = text.substring(0, place).stripTrailing();
		return before.isEmpty() || OPENING.indexOf(before.charAt(before.length() - 1)) >= 0;
	}

	private static boolean isNamed(Token word, List<NamedRecord> names) {
		return names.stream().anyMatch(name -> name.start() <= word.start() && word.start() < name.end());
	}

}
