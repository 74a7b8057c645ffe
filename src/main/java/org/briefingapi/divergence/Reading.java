package org.briefingapi.divergence;

import org.jspecify.annotations.Nullable;

/**
 * An answer that sources give to the question of a divergence.
 *
 * @param cited the key of its citations
 * @param reason why it is preferred; null if it is not
 */
public record Reading(String cited, String divergenceSlug, String value, @Nullable String reason, boolean preferred) {
}
