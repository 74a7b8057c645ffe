package org.briefingapi.briefing;

import java.util.List;

import org.briefingapi.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Changes under one heading: decisions, statements, or corrections of the record.
 *
 * @param more the number of further changes, in a sentence; null if there are none
 */
record ChangeGroup(String heading, List<BriefingChange> changes, @Nullable String more) {

	/** The maximum number of changes in one group. */
	private static final int MAX = 100;

	/**
	 * A group of the last changes.
	 * @param all the earliest first
	 */
	static ChangeGroup of(String heading, List<BriefingChange> all) {
		int more = Math.max(0, all.size() - MAX);
		return new ChangeGroup(heading, all.subList(more, all.size()),
				(more > 0) ? Wording.more(more, "change") : null);
	}

}
