package org.briefingapi.search;

/** The types of records that can be found. */
public enum SearchType {

	ACTOR("Actor"), AGREEMENT("Agreement"), AREA("Area"), DIVERGENCE("Divergence"), EVENT("Event"),
	PROPOSAL("Proposal"), SOURCE("Source"), STATEMENT("Statement");

	private final String node;

	SearchType(String node) {
		this.node = node;
	}

	/** The schema type. */
	String node() {
		return node;
	}

}
