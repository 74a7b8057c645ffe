package org.briefingapi.gap;

import java.util.List;

import org.briefingapi.paging.HqlConditions;
import org.jspecify.annotations.Nullable;

/** Which gaps are wanted; what is null does not matter. */
record GapFilter(@Nullable List<GapKind> kinds, @Nullable List<String> entries, @Nullable GapFilter not) {

	static void add(@Nullable GapFilter filter, HqlConditions conditions) {
		if (filter == null) {
			return;
		}
		conditions.andIn("e.kind", filter.kinds());
		conditions.andIn("e.entry", filter.entries());
		if (filter.not() != null) {
			HqlConditions not = conditions.nested();
			add(filter.not(), not);
			conditions.andNot(not);
		}
	}

}
