package org.briefingapi.paging;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The PageInfo of the Relay cursor connections specification. Fields that need a query
 * read the list on first use.
 */
public final class PageInfo {

	private final BooleanSupplier next;

	private final BooleanSupplier previous;

	private final @Nullable Edge<?> first;

	private final @Nullable Edge<?> last;

	public PageInfo(BooleanSupplier next, BooleanSupplier previous, @Nullable Edge<?> first, @Nullable Edge<?> last) {
		this.next = next;
		this.previous = previous;
		this.first = first;
		this.last = last;
	}

	public boolean hasNextPage() {
		return next.getAsBoolean();
	}

	public boolean hasPreviousPage() {
		return previous.getAsBoolean();
	}

	public @Nullable String startCursor() {
		return (first != null) ? first.getCursor() : null;
	}

	public @Nullable String endCursor() {
		return (last != null) ? last.getCursor() : null;
	}

}
