package org.briefingapi.verification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** An inverted index of the tokens of all texts. */
final class WordIndex {

	private final List<TokenisedText> texts;

	/** The number of tokens in all texts before each text. */
	private final int[] before;

	/** The postings: key and position of each token in one number, sorted. */
	private final long[] postings;

	WordIndex(List<TokenisedText> texts) {
		this.texts = texts;
		before = new int[texts.size() + 1];
		for (int i = 0; i < texts.size(); i++) {
			before[i + 1] = Math.addExact(before[i], texts.get(i).size());
		}
		postings = new long[before[texts.size()]];
		for (int i = 0; i < texts.size(); i++) {
			TokenisedText text = texts.get(i);
			for (int token = 0; token < text.size(); token++) {
				int position = before[i] + token;
				postings[position] = posting(text.key(token), position);
			}
		}
		Arrays.parallelSort(postings);
	}

	/** The positions of a key in one text, ascending. */
	IntStream positions(int key, int text) {
		if (key < 0) {
			return IntStream.empty();
		}
		return IntStream.range(first(key, before[text]), first(key, before[text + 1]))
			.map(i -> (int) postings[i] - before[text]);
	}

	/** Starts a search for a passage, by its rarest token. */
	Search search(TokenisedText passage) {
		int rarest = 0;
		int fewest = Integer.MAX_VALUE;
		for (int token = 0; token < passage.size(); token++) {
			int key = passage.key(token);
			int count = (passage.id(token) < 0) ? 0 : first(key, before[texts.size()]) - first(key, 0);
			if (count < fewest) {
				fewest = count;
				rarest = token;
			}
		}
		return new Search(passage, rarest, fewest > 0);
	}

	private int first(int key, int position) {
		int found = Arrays.binarySearch(postings, posting(key, position));
		return (found < 0) ? -found - 1 : found;
	}

	private static long posting(int key, int position) {
		return ((long) key << 32) | position;
	}

	/** The search for one passage. */
	final class Search {

		private final TokenisedText passage;

		private final int rarest;

		private final boolean possible;

		private Search(TokenisedText passage, int rarest, boolean possible) {
			this.passage = passage;
			this.rarest = rarest;
			this.possible = possible;
		}

		/** The tokens of a text at which the folded passage begins, ascending. */
		IntStream in(int text) {
			if (!possible) {
				return IntStream.empty();
			}
			return positions(passage.key(rarest), text).map(position -> position - rarest)
				.filter(position -> texts.get(text).has(passage, position));
		}

		/** The texts that contain the folded passage, ascending. */
		IntStream texts() {
			return possible ? IntStream.range(0, texts.size()).filter(text -> in(text).findAny().isPresent())
					: IntStream.empty();
		}

	}

}
