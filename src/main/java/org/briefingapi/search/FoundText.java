package org.briefingapi.search;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A record with texts much like another text.
 *
 * @param type the schema type
 * @param label the name that readers see
 * @param texts its label, its own words and those of its sources
 * @param participants the speaker of a statement first
 * @param earliest the first day that it can have taken place; null if undated
 * @param latest the last such day
 */
public record FoundText(SearchType type, String slug, String label, List<String> texts, List<String> participants,
		@Nullable LocalDate earliest, @Nullable LocalDate latest) {
}
