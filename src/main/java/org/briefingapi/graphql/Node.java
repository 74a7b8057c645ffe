package org.briefingapi.graphql;

/**
 * A record with a slug of its own, refetchable by its global id. A class that implements
 * it has the name of its schema type.
 */
public interface Node {

	/** Stable, readable key, unique over all types. */
	String slug();

	/** The global id, made of type and slug. */
	default String getId() {
		return GlobalId.of(getClass().getSimpleName(), slug());
	}

}
