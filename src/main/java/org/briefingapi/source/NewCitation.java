package org.briefingapi.source;

import org.jspecify.annotations.Nullable;

/** A citation to be recorded. */
public record NewCitation(String source, @Nullable String locator, @Nullable String passage, Certainty certainty,
		@Nullable String wording, @Nullable String attributedTo) {
}
