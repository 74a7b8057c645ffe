package org.briefingapi.agreement;

import java.util.List;

import org.briefingapi.area.CooperationArea;

/** Which areas sources name for which agreements, row by row. */
record CoverageMatrix(List<CooperationArea> areas, List<Agreement> agreements, List<Cell> cells) {

	/** Whether a source names one area for one agreement. */
	record Cell(CooperationArea area, Agreement agreement, Value value) {
	}

	/** Whether a source names it. */
	enum Value {

		NAMED, NOT_NAMED

	}

}
