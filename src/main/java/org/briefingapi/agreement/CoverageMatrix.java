package org.briefingapi.agreement;

import java.util.List;

import org.briefingapi.actor.Actor;
import org.briefingapi.area.Area;
import org.briefingapi.source.Citation;
import org.jspecify.annotations.Nullable;

/** A table of areas (rows) by agreements (columns). */
record CoverageMatrix(List<Area> areas, List<Agreement> agreements, List<Column> columns, List<Cell> cells) {

	/**
	 * A column.
	 *
	 * @param partner the first party that is no organisation; null if there is none
	 */
	record Column(@Nullable Actor partner, Agreement agreement) {
	}

	/** Whether a source names an area for an agreement. */
	record Cell(Area area, Agreement agreement, Value value, List<Citation> citations) {
	}

	/** The value of a cell. */
	enum Value {

		NAMED, NOT_IN_COMPLETE_LIST, LIST_INCOMPLETE

	}

}
