package org.briefingapi.verification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The recorded result of the check of a passage.
 *
 * @param start the offset in the text, in Unicode code points; null if the passage was
 * not found
 * @param end the offset after the passage
 * @param changes for an altered passage, the changes from the text to the passage
 * @param foundIn the other sources that contain the passage, if it was not found or if
 * its own text was not available
 */
public record PassageCheck(Verification verification, @Nullable Integer start, @Nullable Integer end,
		List<WordChange> changes, List<String> foundIn) {

	/** The result without a passage, or without a text to check it against. */
	public static final PassageCheck NONE = new PassageCheck(Verification.NOT_CHECKED, null, null, List.of(),
			List.of());

}
