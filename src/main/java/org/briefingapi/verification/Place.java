package org.briefingapi.verification;

/**
 * Where in a text something stands. Positions count Unicode code points from the start of
 * the file, a byte order mark included, as the {@code TextPositionSelector} of the Web
 * Annotation model does; not UTF-16 units or bytes.
 *
 * @param start the position of the first code point
 * @param end the position after the last one
 * @param text the text there, unfolded
 */
public record Place(int start, int end, String text) {

	/** A stretch of a text, whose bounds are given in UTF-16 units. */
	static Place of(String text, int from, int to) {
		int start = text.codePointCount(0, from);
		return new Place(start, start + text.codePointCount(from, to), text.substring(from, to));
	}

}
