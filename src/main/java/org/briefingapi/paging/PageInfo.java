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
