package org.briefingapi.agreement;

import java.util.List;

/**
 * Those areas of two lists that met the same fate. Each area stands on one line, and the
 * lines of a list add up to the number that is stated of it.
 *
 * @param count how many areas they are, named or not
 * @param areas those that sources name
 */
public record ExpansionLine(Kind kind, int count, List<AreaChange> areas) {

	/** The fate of the areas of a line. */
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
