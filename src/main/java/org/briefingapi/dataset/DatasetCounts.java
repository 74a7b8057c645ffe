package org.briefingapi.dataset;

/** How many records of each type the data set holds. */
public record DatasetCounts(int sources, int actors, int areas, int events, int proposals, int agreements,
		int statements, int divergences) {
}
