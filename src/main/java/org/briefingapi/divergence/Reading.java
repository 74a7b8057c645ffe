package org.briefingapi.divergence;

import org.jspecify.annotations.Nullable;

/**
 * One answer to a question on which sources do not agree.
 *
 * @param cited key of the citations that bear it out
 * @param reason why it is preferred; null if it is not
 */
public record Reading(String cited, String divergenceSlug, String value, @Nullable String reason, boolean preferred) {
}
