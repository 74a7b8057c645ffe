package org.briefingapi.bench;

/** The numbers of records of each type in bulk data. */
public enum BenchSize {

	/** About the size of the project's data set. */
	S(60, 300, 30, 20, 20),

	/** The work of a large team over years. */
	M(2_000, 100_000, 5_000, 200, 1_000),

	/** Larger than any known data set of this kind. */
	L(20_000, 2_000_000, 50_000, 500, 5_000);

	private static final int STATEMENTS_PER_SOURCE = 20;

	private final int actors;

	private final int statements;

	private final int agreements;

	private final int areas;

	private final int events;

	BenchSize(int actors, int statements, int agreements, int areas, int events) {
		this.actors = actors;
		this.statements = statements;
		this.agreements = agreements;
		this.areas = areas;
		this.events = events;
	}

	int sources() {
		return statements / STATEMENTS_PER_SOURCE;
	}

	int actors() {
		return actors;
	}

	int areas() {
		return areas;
	}

	int events() {
		return events;
	}

	int agreements() {
		return agreements;
	}

	int statements() {
		return statements;
	}

}
