package org.briefingapi.verification;

/**
 * A text normalised for comparison, with a mapping back to the original.
 * <p>
 * Folding composes characters (Unicode NFC). Single quotation marks and apostrophes
 * become {@code '}, double and angle ones {@code "}, dashes, hyphens and minus signs
 * {@code -}, an ellipsis three full stops, and each run of white space one space.
 * Ligatures, full-width letters and digits and half-width kana become their ordinary
 * forms. Line ends between ideographs and invisible characters (soft hyphens, zero-width
 * and direction marks, variation selectors) are removed, except joiners inside an emoji.
 * Folding is idempotent.
 * <p>
 * Positions are in UTF-16 units. A <em>unit</em> of the original is the smallest part
 * that is folded as a whole: a character with its combining marks, or a run of white
 * space.
 */
public final class FoldedText {

	private final String original;

	private final String folded;

	/**
	 * The places where folding did not replace one character by one, as four numbers
	 * each: start and end in the folded text, start and end in the original.
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
	 * Whether both bounds of a part of the folded text are bounds of units, so that the
	 * part corresponds to an exact part of the original.
	 */
	public boolean cuts(int from, int to) {
		return isBound(from) && isBound(to);
	}

	/**
	 * The part of the original for a part of the folded text; units at its bounds are
	 * included whole.
	 */
	public String cut(int from, int to) {
		return original.substring(start(from), end(to));
	}

	/**
	 * The position in the original of the unit that starts at a position of the folded
	 * text.
	 */
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

	/**
	 * The position in the original of the unit that ends at a position of the folded
	 * text.
	 */
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
