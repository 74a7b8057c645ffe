package org.briefingapi.search;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.briefingapi.search.IndexCursor.Place;

/**
 * A search: the query, and which of the hits are wanted.
 *
 * @param types all where null
 * @param after the hit before the first one; null for the first page
 * @param parts the parts of the answer that are wanted
 */
record SearchRequest(QueryText query, @Nullable List<SearchType> types, @Nullable SearchFilter filter, int size,
		@Nullable Place after, Set<SearchPart> parts) {
}
