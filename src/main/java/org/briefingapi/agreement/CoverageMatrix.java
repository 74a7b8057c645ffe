package org.briefingapi.agreement;

import java.util.List;

import org.briefingapi.actor.Actor;
import org.briefingapi.area.Area;
import org.briefingapi.source.Citation;
import org.jspecify.annotations.Nullable;

/** Areas by agreements, with the areas as rows. */
record CoverageMatrix(List<Area> areas, List<Agreement> agreements, List<Column> columns, List<Cell> cells) {

	/**
	 * An agreement by its partner.
	 *
	 * @param partner the first party that is no organisation; null if all are
	 */
	record Column(@Nullable Actor partner, Agreement agreement) {
	}

	/** Whether a source names one area for one agreement. */
	record Cell(Area area, Agreement agreement, Value value, List<Citation> citations) {
	}

	/** Whether a source names it. */
	enum Value {

		NAMED, NOT_IN_COMPLETE_LIST, LIST_INCOMPLETE

	}

}
