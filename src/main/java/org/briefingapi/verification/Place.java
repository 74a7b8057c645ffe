package org.briefingapi.verification;

/**
 * A place in a text. Offsets count Unicode code points from the start of the file,
 * including a byte order mark, as in the {@code TextPositionSelector} of the Web
 * Annotation model.
 *
 * @param start the offset of the first code point
 * @param end the offset after the last one
 * @param text the text there, unfolded
 */
public record Place(int start, int end, String text) {

	/** A place given by its bounds in UTF-16 units. */
	static Place of(String text, int from, int to) {
		int start = text.codePointCount(0, from);
		return new Place(start, start + text.codePointCount(from, to), text.substring(from, to));
	}

}
