package org.briefingapi.dataset;

/** How many records of each type the data set holds. */
public record DatasetCounts(int sources, int actors, int areas, int events, int proposals, int agreements,
		int statements, int divergences) {

	/** How many records it holds in all. */
	public int total() {
		return sources + actors + areas + events + proposals + agreements + statements + divergences;
	}

}
