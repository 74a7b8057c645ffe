package org.briefingapi.divergence;

import org.briefingapi.graphql.Node;
import org.jspecify.annotations.Nullable;

/** A point on which sources disagree: one property of an entry. */
public record Divergence(String slug, String question, String entrySlug, String entryType, String property,
		DivergenceKind kind, @Nullable String note) implements Node {
}
