package org.briefingapi.graphql;

import java.util.Collection;
import java.util.Map;

/** Finds the nodes of one type; each feature with nodes has one. */
public interface NodeFinder {

	/** The schema type, for example {@code Actor}. */
	String type();

	/**
	 * The nodes of these slugs, by slug. Slugs without a node of this type are absent.
	 */
	Map<String, ? extends Node> bySlug(Collection<String> slugs);

}
