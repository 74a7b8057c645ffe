package org.briefingapi.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.briefingapi.paging.DateRange;

/** Which hits are wanted; a field that is null does not matter. */
record SearchFilter(@Nullable List<String> speakers, @Nullable List<String> areas, @Nullable DateRange date) {
}
