package org.briefingapi.agreement;

import java.util.List;

import org.briefingapi.area.Area;

/** Which areas sources name for which agreements, row by row. */
record CoverageMatrix(List<Area> areas, List<Agreement> agreements, List<Cell> cells) {

	/** Whether a source names one area for one agreement. */
	record Cell(Area area, Agreement agreement, Value value) {
	}

	/** Whether a source names it. */
	enum Value {

		NAMED, NOT_NAMED

	}

}
