package org.briefingapi.search;

import java.util.ArrayList;
import java.util.List;

import org.briefingapi.search.QueryText.Clause;
import org.briefingapi.search.QueryText.Kind;

/**
 * Reads a query clause by clause. Any text is a query; signs without a meaning are
 * skipped.
 */
final class ClauseReader {

	private static final String OR = "OR";

	private final String text;

	private final List<String> notices;

	private final List<Clause> clauses = new ArrayList<>();

	private int position;

	private boolean alternative;

	ClauseReader(String text, List<String> notices) {
		this.text = text;
		this.notices = notices;
	}

	List<Clause> read() {
		while (skipSpace()) {
			boolean excluded = text.charAt(position) == '-';
			if (excluded) {
				position++;
			}
			if (position < text.length() && isQuote(text.charAt(position))) {
				readPhrase(excluded);
			}
			else {
				readWord(excluded);
			}
		}
		return clauses;
	}

	private boolean skipSpace() {
		while (position < text.length() && isSpace(text.charAt(position))) {
			position++;
		}
		return position < text.length();
	}

	/** To the next quotation mark, or to the end where there is none. */
	private void readPhrase(boolean excluded) {
		int start = ++position;
		while (position < text.length() && !isQuote(text.charAt(position))) {
			position++;
		}
		add(Kind.PHRASE, text.substring(start, position), start, excluded);
		position++;
	}

	private void readWord(boolean excluded) {
		int start = position;
		while (position < text.length() && !isSpace(text.charAt(position)) && !isQuote(text.charAt(position))) {
			position++;
		}
		String word = text.substring(start, position);
		if (word.equals(OR) && !excluded) {
			alternative = !clauses.isEmpty();
			return;
		}
		boolean prefix = word.endsWith("*");
		String bare = word.replace("*", "");
		if (bare.isEmpty()) {
			notices.add("“" + word + "” has no letter or digit and was left out.");
			return;
		}
		if (word.startsWith("*") || bare.length() < word.length() - (prefix ? 1 : 0)) {
			notices.add("“" + word + "” was read as “" + bare + "”: * stands only at the end of a word.");
			prefix = false;
		}
		add(prefix ? Kind.PREFIX : Kind.WORD, bare, start, excluded);
	}

	private void add(Kind kind, String content, int start, boolean excluded) {
		if (content.codePoints().anyMatch(Character::isLetterOrDigit)) {
			clauses.add(new Clause(kind, content, start, position, excluded, alternative && !excluded));
			alternative = false;
		}
		else if (!content.isBlank()) {
			notices.add("“" + content + "” has no letter or digit and was left out.");
		}
	}

	private static boolean isSpace(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character);
	}

	private static boolean isQuote(char character) {
		return character == '"' || character == '“' || character == '”';
	}

}
