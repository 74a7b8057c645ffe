package org.briefingapi.paging;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How many items of a list have these values.
 *
 * @param values one for each facet, null where it is unknown
 */
public record GroupCount(List<@Nullable String> values, int count) {
}
