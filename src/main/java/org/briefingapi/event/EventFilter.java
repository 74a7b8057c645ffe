package org.briefingapi.event;

import java.util.List;

import org.briefingapi.paging.DateRange;
import org.jspecify.annotations.Nullable;

/** Which events are wanted; what is null does not matter. */
record EventFilter(@Nullable List<EventKind> kinds, @Nullable List<String> participants, @Nullable DateRange held,
		@Nullable EventFilter not) {
}
