package org.briefingapi.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * A run of words that is in both of two wordings (KEPT), only in the preferred one
 * (REMOVED), or only in the other (ADDED).
 */
public record WordChange(Kind kind, String text) {

	/** The wordings that contain the words. */
	public enum Kind {

		KEPT, ADDED, REMOVED

	}

	/** The changes from one wording to another, in reading order. */
	public static List<WordChange> between(String preferred, String other) {
		List<String> from = words(preferred);
		List<WordChange> changes = new ArrayList<>();
		int next = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(from, words(other)).getDeltas()) {
			int position = delta.getSource().getPosition();
			add(changes, Kind.KEPT, from.subList(next, position));
			add(changes, Kind.REMOVED, delta.getSource().getLines());
			add(changes, Kind.ADDED, delta.getTarget().getLines());
			next = position + delta.getSource().size();
		}
		add(changes, Kind.KEPT, from.subList(next, from.size()));
		return changes;
	}

	private static List<String> words(String text) {
		// texts made from PDF files have control characters
		return Stream.of(text.strip().split("[\\s\\p{Cc}]+")).filter(word -> !word.isEmpty()).toList();
	}

	private static void add(List<WordChange> changes, Kind kind, List<String> words) {
		if (!words.isEmpty()) {
			changes.add(new WordChange(kind, String.join(" ", words)));
		}
	}

}
