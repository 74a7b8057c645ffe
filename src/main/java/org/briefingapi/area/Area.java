package org.briefingapi.area;

import org.briefingapi.graphql.Node;
import org.jspecify.annotations.Nullable;

/**
 * A field in which actors cooperate, also a topic of statements.
 *
 * @param broaderSlug the wider area that it belongs to
 */
public record Area(String slug, String name, String definition, @Nullable String broaderSlug,
		@Nullable String note) implements Node {
}
