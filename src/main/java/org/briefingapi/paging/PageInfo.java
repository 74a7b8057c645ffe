package org.briefingapi.paging;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list, after the Relay cursor connections specification. What
 * takes a look at the list is looked up when it is asked for.
 */
public final class PageInfo {

	private final BooleanSupplier next;

	private final BooleanSupplier previous;

	private final @Nullable String startCursor;

	private final @Nullable String endCursor;

	PageInfo(BooleanSupplier next, BooleanSupplier previous, @Nullable String startCursor, @Nullable String endCursor) {
		this.next = next;
		this.previous = previous;
		this.startCursor = startCursor;
		this.endCursor = endCursor;
	}

	public boolean hasNextPage() {
		return next.getAsBoolean();
	}

	public boolean hasPreviousPage() {
		return previous.getAsBoolean();
	}

	public @Nullable String startCursor() {
		return startCursor;
	}

	public @Nullable String endCursor() {
		return endCursor;
	}

}
