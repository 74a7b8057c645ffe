package org.briefingapi.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the nodes of one type by slug. Each feature with nodes implements it. */
public interface NodeFinder<T extends Node> {

	/** All nodes of the type, by slug. */
	Lookup<T> records();

	/** The schema type, for example {@code Actor}. */
	default String type() {
		return records().type().getSimpleName();
	}

	/**
	 * The nodes with these slugs, by slug. Slugs without a node of this type are absent.
	 */
	default Map<String, T> bySlug(Collection<String> slugs) {
		return records().get(slugs);
	}

	/** The node with this slug; empty if there is none of this type. */
	default Optional<T> find(String slug) {
		return Optional.ofNullable(bySlug(List.of(slug)).get(slug));
	}

}
