package org.briefingapi.verification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The result of looking a passage up in the text of its source.
 *
 * @param start where it stands, in Unicode code points from the start of the text; null
 * where it was not found
 * @param end the position after it
 * @param changes where it is altered, the words that lead from the text as it stands to
 * the passage
 * @param foundIn where it was not found, or not checked for want of the text, the other
 * held sources in which it does stand
 */
public record PassageCheck(Verification verification, @Nullable Integer start, @Nullable Integer end,
		List<WordChange> changes, List<String> foundIn) {

	/** A passage whose text was not at hand, or a place without a passage. */
	public static final PassageCheck NONE = new PassageCheck(Verification.NOT_CHECKED, null, null, List.of(),
			List.of());

}
