package org.briefingapi.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words in round or square brackets within a quotation. The writer inserted these,
 * and so a passage with them is not what the speaker said, even if the text contains it
 * exactly.
 */
final class BracketedInsertions {

	/** An abbreviation after a name is part of the name. */
	private static final Pattern ABBREVIATION = Pattern.compile("\\(\\p{Lu}{2,}\\)");

	private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");

	private BracketedInsertions() {
	}

	/**
	 * The words of a place in a text, with the insertions as ADDED.
	 * @return empty if there are no insertions
	 */
	static List<WordChange> in(String text, Place place) {
		int start = text.offsetByCodePoints(0, place.start());
		List<WordChange> changes = new ArrayList<>();
		Matcher brackets = BRACKETS.matcher(place.text());
		int next = 0;
		while (brackets.find()) {
			if (!ABBREVIATION.matcher(brackets.group()).matches() && isQuoted(text, start + brackets.start())) {
				add(changes, WordChange.Kind.KEPT, place.text().substring(next, brackets.start()));
				add(changes, WordChange.Kind.ADDED, brackets.group());
				next = brackets.end();
			}
		}
		if (next > 0) {
			add(changes, WordChange.Kind.KEPT, place.text().substring(next));
		}
		return changes;
	}

	/**
	 * Whether the nearest quotation mark before the position, in the same paragraph, is
	 * an opening one.
	 */
	private static boolean isQuoted(String text, int position) {
		int paragraph = text.lastIndexOf('\n', position - 1);
		int opening = text.lastIndexOf('“', position - 1);
		return opening > paragraph && opening > text.lastIndexOf('”', position - 1);
	}

	private static void add(List<WordChange> changes, WordChange.Kind kind, String words) {
		if (!words.isBlank()) {
			changes.add(new WordChange(kind, words.strip().replaceAll("\\s+", " ")));
		}
	}

}
