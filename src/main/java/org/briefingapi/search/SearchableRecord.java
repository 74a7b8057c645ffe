package org.briefingapi.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The searchable parts of one record.
 *
 * @param digest of its content
 * @param texts by field, in the order of the data
 * @param speakers slugs, for filters and facets
 * @param areas slugs of areas and of those above them, for filters and facets
 * @param days when it can have taken place; null if undated
 */
record SearchableRecord(SearchType type, String slug, String digest, Map<SearchField, List<String>> texts,
		Set<String> speakers, Set<String> areas, @Nullable Days days) {
}
