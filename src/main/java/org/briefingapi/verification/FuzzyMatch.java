package org.briefingapi.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.briefingapi.verification.TokenisedText.Part;
import org.briefingapi.verification.WordChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The part of a text that is most similar to a passage.
 *
 * @param from the first token of the part
 * @param to the token after the last one
 */
record FuzzyMatch(TokenisedText text, TokenisedText passage, int from, int to) {

	private static final int CANDIDATES = 3;

	private static final int MARGIN = 4;

	private static final int MAX_TOKENS = 1_000;

	/**
	 * Finds the best match; null if no part is similar enough, or the passage is too
	 * long. Counts of common words select a few candidates, which are then aligned.
	 */
	static @Nullable FuzzyMatch find(TokenisedText passage, TokenisedText text, int number, WordIndex index) {
		List<Part> words = passage.words(0, passage.size());
		if (words.isEmpty() || passage.size() > MAX_TOKENS) {
			return null;
		}
		int length = passage.size() * 3 / 2 + 6;
		Alignment best = null;
		for (int start : candidates(passage, text, number, index, length)) {
			int end = Math.min(start + length + MARGIN, text.size());
			Alignment next = new Alignment(words, text.words(Math.max(start - MARGIN, 0), end));
			if (next.holds() && (best == null || next.score() > best.score())) {
				best = next;
			}
		}
		return (best != null) ? withSigns(passage, words, text, best) : null;
	}

	/** The starts of the windows of this length with the most letters in common words. */
	private static List<Integer> candidates(TokenisedText passage, TokenisedText text, int number, WordIndex index,
			int length) {
		int[] missing = new int[passage.size()];
		int[] letters = new int[passage.size()];
		int[] slots = new int[text.size()];
		int all = 0;
		for (int token = 0; token < passage.size(); token++) {
			if (passage.isWord(token)) {
				int slot = slot(passage, token);
				missing[slot]++;
				letters[slot] = passage.end(token) - passage.start(token);
				all += letters[slot];
				if (slot == token) {
					index.positions(passage.key(token), number).forEach(at -> slots[at] = slot + 1);
				}
			}
		}
		return highest(sums(slots, missing, letters, length), all / 2, length);
	}

	/** The first token of the passage that equals the given one apart from case. */
	private static int slot(TokenisedText passage, int token) {
		int slot = 0;
		while (passage.key(slot) != passage.key(token)) {
			slot++;
		}
		return slot;
	}

	private static int[] sums(int[] slots, int[] missing, int[] letters, int length) {
		int[] sums = new int[slots.length];
		int sum = 0;
		for (int at = slots.length - 1; at >= 0; at--) {
			if (slots[at] > 0 && missing[slots[at] - 1]-- > 0) {
				sum += letters[slots[at] - 1];
			}
			int left = at + length;
			if (left < slots.length && slots[left] > 0 && ++missing[slots[left] - 1] > 0) {
				sum -= letters[slots[left] - 1];
			}
			sums[at] = sum;
		}
		return sums;
	}

	private static List<Integer> highest(int[] sums, int least, int length) {
		List<Integer> highest = new ArrayList<>();
		while (highest.size() < CANDIDATES) {
			int top = 0;
			for (int at = 1; at < sums.length; at++) {
				if (sums[at] > sums[top]) {
					top = at;
				}
			}
			if (sums.length == 0 || sums[top] <= least) {
				break;
			}
			highest.add(top);
			Arrays.fill(sums, Math.max(top - length + 1, 0), Math.min(top + length, sums.length), 0);
		}
		return highest;
	}

	/** Extends the match by the punctuation around it that the passage has, too. */
	private static FuzzyMatch withSigns(TokenisedText passage, List<Part> words, TokenisedText text, Alignment best) {
		int from = best.from();
		for (int sign = words.get(0).from() - 1; sign >= 0 && from > 0
				&& text.id(from - 1) == passage.id(sign); sign--) {
			from--;
		}
		int to = best.to();
		for (int sign = words.get(words.size() - 1).to(); sign < passage.size() && to < text.size()
				&& text.id(to) == passage.id(sign); sign++) {
			to++;
		}
		return new FuzzyMatch(text, passage, from, to);
	}

	Place place() {
		int start = text.text.start(text.start(from));
		return Place.of(text.text.original(), start, text.text.end(text.end(to - 1)));
	}

	/** The changes from the text to the passage, by words and punctuation marks. */
	List<WordChange> changes() {
		List<Part> before = text.parts(from, to);
		List<Part> after = passage.parts(0, passage.size());
		List<WordChange> changes = new ArrayList<>();
		int next = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(folded(before), folded(after)).getDeltas()) {
			int position = delta.getSource().getPosition();
			add(changes, Kind.KEPT, text, before.subList(next, position));
			next = position + delta.getSource().size();
			int added = delta.getTarget().getPosition();
			add(changes, Kind.REMOVED, text, before.subList(position, next));
			add(changes, Kind.ADDED, passage, after.subList(added, added + delta.getTarget().size()));
		}
		add(changes, Kind.KEPT, text, before.subList(next, before.size()));
		return changes;
	}

	private static List<String> folded(List<Part> parts) {
		return parts.stream().map(Part::folded).toList();
	}

	private static void add(List<WordChange> changes, Kind kind, TokenisedText text, List<Part> parts) {
		if (!parts.isEmpty()) {
			changes.add(new WordChange(kind, text.cut(parts.get(0).from(), parts.get(parts.size() - 1).to())));
		}
	}

}
