package org.briefingapi.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Makes pages of the rows of a query. */
record PageMaker<E, T>(Keyset<E> keyset, Order<E> order, PageRequest request, Function<E, T> mapper,
		ListTotals totals) {

	/**
	 * The page of a parent.
	 * @param read the items in reading order, with one extra item if there is a next page
	 */
	Connection<T> page(String parent, List<E> read) {
		boolean more = read.size() > request.size();
		List<E> items = new ArrayList<>(more ? read.subList(0, request.size()) : read);
		if (request.backward()) {
			Collections.reverse(items);
		}
		String list = keyset.listOf(parent);
		List<Edge<T>> edges = items.stream()
			.map(item -> new Edge<>(() -> Cursor.of(list, order, item), mapper.apply(item)))
			.toList();
		boolean all = !more && request.after() == null && request.before() == null;
		return new Connection<>(edges, info(edges, more), all ? edges::size : () -> totals.size(parent),
				facet -> totals.counts(parent, facet));
	}

	private PageInfo info(List<Edge<T>> edges, boolean more) {
		BooleanSupplier next = request.backward() ? () -> hasAny(keyset.left(totals.conditions())) : () -> more;
		BooleanSupplier previous = request.backward() ? () -> more : () -> hasAny(keyset.skipped(totals.conditions()));
		return new PageInfo(next, previous, edges.isEmpty() ? null : edges.get(0),
				edges.isEmpty() ? null : edges.get(edges.size() - 1));
	}

	private boolean hasAny(@Nullable Conditions conditions) {
		return conditions != null && totals.hasAny(conditions);
	}

}
