package org.briefingapi.paging;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The number of items with a combination of values.
 *
 * @param values one value for each facet; null if unknown
 */
public record GroupCount(List<@Nullable String> values, int count) {
}
