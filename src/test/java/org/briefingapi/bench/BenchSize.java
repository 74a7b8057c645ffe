package org.briefingapi.bench;

/** How many records of each type bulk data has. */
public enum BenchSize {

	/** About as much as the data set that comes with the server. */
	S(60, 300, 30, 20, 20),

	/** A large team's work of years. */
	M(2_000, 100_000, 5_000, 200, 1_000),

	/** More than anyone has by now. */
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
