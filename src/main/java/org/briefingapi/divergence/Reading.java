package org.briefingapi.divergence;

import org.jspecify.annotations.Nullable;

/**
 * One answer to a question on which sources do not agree.
 *
 * @param bearer what its citations bear out
 * @param reason why it is preferred; null if it is not
 */
public record Reading(String bearer, String divergenceSlug, String value, @Nullable String reason, boolean preferred) {
}
