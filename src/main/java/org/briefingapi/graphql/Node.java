package org.briefingapi.graphql;

/**
 * A record with a slug, which clients can refetch by its global id. An implementing class
 * has the name of its schema type.
 */
public interface Node {

	/** Stable, readable key, unique over all types. */
	String slug();

	/** The global id: type and slug, encoded. */
	default String getId() {
		return GlobalId.of(getClass().getSimpleName(), slug());
	}

}
