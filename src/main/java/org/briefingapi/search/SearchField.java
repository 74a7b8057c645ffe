package org.briefingapi.search;

/** The parts of a record that are searched, and how much a match in each counts. */
enum SearchField {

	NAME(6), ALIAS(5), MISNOMER(4), TEXT(2), WORDING(1), PARTICIPANT(2.5f), AREA(1), NOTE(0.7f);

	private final float boost;

	SearchField(float boost) {
		this.boost = boost;
	}

	float boost() {
		return boost;
	}

	/** Whether it holds one of the record's own names. */
	boolean isName() {
		return this == NAME || this == ALIAS || this == MISNOMER;
	}

}
