package org.briefingapi.actor;

import org.briefingapi.graphql.Node;
import org.jspecify.annotations.Nullable;

/**
 * A state, organisation, grouping, institution, person, company, medium, or one that no
 * source names.
 */
public record Actor(String slug, String name, ActorKind kind, @Nullable String note) implements Node {
}
