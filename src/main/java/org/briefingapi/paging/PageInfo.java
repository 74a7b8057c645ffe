package org.briefingapi.paging;

import org.jspecify.annotations.Nullable;

/** Where a page stands in its list, after the Relay cursor connections specification. */
public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
		@Nullable String endCursor) {
}
