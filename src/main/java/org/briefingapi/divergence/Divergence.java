package org.briefingapi.divergence;

import org.briefingapi.graphql.Node;
import org.jspecify.annotations.Nullable;

/** Sources that do not agree on one property of an entry. */
public record Divergence(String slug, String question, String entrySlug, String entryType, String property,
		DivergenceKind kind, @Nullable String note) implements Node {
}
