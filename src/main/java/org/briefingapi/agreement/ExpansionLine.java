package org.briefingapi.agreement;

import java.util.List;

/**
 * The areas of two lists with the same change. Each area is on one line, and the counts
 * of a list's lines add up to its stated number.
 *
 * @param count the number of areas, named or not
 * @param areas the named ones
 */
public record ExpansionLine(Kind kind, int count, List<AreaChange> areas) {

	/** The change of the areas on a line. */
	public enum Kind {

		RETAINED, ADDED, UNKNOWN_LATER, UNNAMED_LATER, DROPPED, UNKNOWN_EARLIER, UNNAMED_EARLIER;

		static Kind of(AreaChange change) {
			return switch (change.change()) {
				case RETAINED -> RETAINED;
				case ADDED -> ADDED;
				case DROPPED -> DROPPED;
				case UNKNOWN -> (change.list() == AreaList.LATER) ? UNKNOWN_LATER : UNKNOWN_EARLIER;
			};
		}

	}

}
