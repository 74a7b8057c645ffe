package org.briefingapi.source;

import org.briefingapi.verification.PassageCheck;
import org.jspecify.annotations.Nullable;

/**
 * A citation to be recorded.
 *
 * @param check the result of the search for the passage in the text of the source
 */
public record NewCitation(String source, @Nullable String locator, @Nullable String passage, Certainty certainty,
		@Nullable String wording, @Nullable String attributedTo, PassageCheck check) {

	/** A citation whose passage was not checked. */
	public NewCitation(String source, @Nullable String locator, @Nullable String passage, Certainty certainty,
			@Nullable String wording, @Nullable String attributedTo) {
		this(source, locator, passage, certainty, wording, attributedTo, PassageCheck.NONE);
	}

}
