package org.briefingapi.verification;

/**
 * A text in the form in which texts are compared, with the way back to the original.
 * <p>
 * Folding composes characters (Unicode NFC); makes single quotation marks and apostrophes
 * {@code '}, double and angle ones {@code "}, dashes, hyphens and minus signs {@code -},
 * an ellipsis three full stops and each run of white space one space; gives ligatures,
 * full-width letters and digits and half-width kana their ordinary form; and drops a line
 * end between ideographs and what cannot be seen (soft hyphens, zero-width and direction
 * marks, variation selectors), but for the joiner inside an emoji. Folding twice is
 * folding once.
 * <p>
 * Positions are in UTF-16 units, as everywhere in Java. A <em>unit</em> of the original
 * is the smallest part that folds as one: a character with its combining marks, a run of
 * white space.
 */
public final class FoldedText {

	private final String original;

	private final String folded;

	/**
	 * Four numbers for each place where folding did not put one character for one: from
	 * and to in the folded text, from and to in the original. Elsewhere the two texts run
	 * in step.
	 */
	private final int[] jumps;

	FoldedText(String original, String folded, int[] jumps) {
		this.original = original;
		this.folded = folded;
		this.jumps = jumps;
	}

	/** Folds a text. */
	public static FoldedText of(String original) {
		return new TextFolding(original).fold();
	}

	/** The text before folding. */
	public String original() {
		return original;
	}

	/** The text after folding. */
	public String folded() {
		return folded;
	}

	/**
	 * Whether both bounds of a stretch of the folded text are bounds of units, so that
	 * the original has exactly this stretch.
	 */
	public boolean cuts(int from, int to) {
		return isBound(from) && isBound(to);
	}

	/**
	 * The part of the original that a stretch of the folded text stands for; a unit that
	 * the stretch cuts is given whole.
	 */
	public String cut(int from, int to) {
		return original.substring(start(from), end(to));
	}

	/** Where in the original the unit starts that stands here in the folded text. */
	public int start(int position) {
		int before = firstJump(0, position + 1) - 4;
		if (before < 0) {
			return isInsidePair(position) ? position - 1 : position;
		}
		if (position < jumps[before + 1]) {
			return jumps[before + 2];
		}
		int start = jumps[before + 3] + position - jumps[before + 1];
		return isInsidePair(position) ? start - 1 : start;
	}

	/** Where in the original the unit ends that ends here in the folded text. */
	public int end(int position) {
		int after = firstJump(1, position);
		if (after < jumps.length && jumps[after] < position) {
			return jumps[after + 3];
		}
		int end = (after < jumps.length) ? jumps[after + 2] - jumps[after] + position
				: original.length() - folded.length() + position;
		return isInsidePair(position) ? end + 1 : end;
	}

	private boolean isBound(int position) {
		int around = firstJump(1, position + 1);
		boolean insideJump = around < jumps.length && jumps[around] < position;
		return !insideJump && !isInsidePair(position);
	}

	private boolean isInsidePair(int position) {
		return position > 0 && position < folded.length()
				&& Character.isSurrogatePair(folded.charAt(position - 1), folded.charAt(position));
	}

	/** The index of the first jump with at least this number in a column. */
	private int firstJump(int column, int least) {
		int low = 0;
		int high = jumps.length / 4;
		while (low < high) {
			int middle = (low + high) / 2;
			if (jumps[middle * 4 + column] < least) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low * 4;
	}

	@Override
	public String toString() {
		return folded;
	}

}
