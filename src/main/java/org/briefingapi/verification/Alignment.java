package org.briefingapi.verification;

import java.util.List;

import org.briefingapi.verification.TokenisedText.Part;

/**
 * The words of a passage laid against those of a stretch of text, so that as many as can
 * be stand against themselves in order and as few as can be against none.
 */
final class Alignment {

	private final List<Part> passage;

	private final List<Part> text;

	private final int[][] scores;

	private int first;

	private int last;

	private int kept;

	private int keptLetters;

	private int keptPairs;

	Alignment(List<Part> passage, List<Part> text) {
		this.passage = passage;
		this.text = text;
		scores = new int[passage.size() + 1][text.size() + 1];
		for (int i = 1; i <= passage.size(); i++) {
			scores[i][0] = -i;
			for (int j = 1; j <= text.size(); j++) {
				scores[i][j] = Math.max(both(i, j), Math.max(scores[i - 1][j], scores[i][j - 1]) - 1);
			}
		}
		trace();
	}

	private int both(int i, int j) {
		return scores[i - 1][j - 1] + (isKept(i, j) ? 2 : -1);
	}

	private boolean isKept(int i, int j) {
		return passage.get(i - 1).lower().equals(text.get(j - 1).lower());
	}

	private void trace() {
		int i = passage.size();
		int j = 0;
		for (int end = 1; end <= text.size(); end++) {
			if (scores[i][end] > scores[i][j]) {
				j = end;
			}
		}
		last = j;
		boolean keptAfter = false;
		while (i > 0 && j > 0) {
			boolean keptHere = false;
			if (scores[i][j] == both(i, j)) {
				keptHere = isKept(i, j);
				if (keptHere) {
					kept++;
					keptLetters += passage.get(i - 1).letters();
					keptPairs += keptAfter ? 1 : 0;
				}
				i--;
				j--;
			}
			else if (scores[i][j] == scores[i - 1][j] - 1) {
				i--;
			}
			else {
				j--;
			}
			keptAfter = keptHere;
		}
		first = j;
	}

	/** How good it is; a word kept counts two, a word without its like minus one. */
	int score() {
		return scores[passage.size()][last];
	}

	/**
	 * Whether it is one passage, altered: at least 60 percent of its words and of its
	 * letters are kept, and a third of them right behind the one before. A passage of
	 * fewer than four words or twelve letters must be kept whole.
	 */
	boolean holds() {
		int letters = passage.stream().mapToInt(Part::letters).sum();
		if (passage.size() < 4 || letters < 12) {
			return kept == passage.size() && last - first == kept;
		}
		return kept * 10 >= passage.size() * 6 && keptLetters * 10 >= letters * 6 && keptPairs * 3 >= kept;
	}

	/** The first token of the text that takes part. */
	int from() {
		return text.get(first).from();
	}

	/** The token after the last that takes part. */
	int to() {
		return text.get(last - 1).to();
	}

}
