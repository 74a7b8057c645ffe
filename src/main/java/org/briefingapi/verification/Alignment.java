package org.briefingapi.verification;

import java.util.List;

import org.briefingapi.verification.TokenisedText.Part;

/**
 * Aligns the words of a whole passage with the best part of a stretch of text
 * (semi-global alignment): a match scores 2, a mismatch or gap -1.
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

	/** The score of the alignment. */
	int score() {
		return scores[passage.size()][last];
	}

	/**
	 * Whether the text part is an altered version of the passage. At least 60 percent of
	 * the passage's words and letters must match, and a third of the matches must follow
	 * another match directly. A passage of fewer than four words or twelve letters must
	 * match completely.
	 */
	boolean holds() {
		int letters = passage.stream().mapToInt(Part::letters).sum();
		if (passage.size() < 4 || letters < 12) {
			return kept == passage.size() && last - first == kept;
		}
		return kept * 10 >= passage.size() * 6 && keptLetters * 10 >= letters * 6 && keptPairs * 3 >= kept;
	}

	/** The first aligned token of the text. */
	int from() {
		return text.get(first).from();
	}

	/** The token after the last aligned one. */
	int to() {
		return text.get(last - 1).to();
	}

}
