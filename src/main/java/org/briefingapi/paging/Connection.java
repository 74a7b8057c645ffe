package org.briefingapi.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** A page of a list. The whole list is counted when that is asked for. */
public final class Connection<T> {

	private final List<Edge<T>> edges;

	private final PageInfo pageInfo;

	private final LongSupplier total;

	private final Function<Facet, List<GroupCount>> counts;

	Connection(List<Edge<T>> edges, PageInfo pageInfo, LongSupplier total, Function<Facet, List<GroupCount>> counts) {
		this.edges = edges;
		this.pageInfo = pageInfo;
		this.total = total;
		this.counts = counts;
	}

	public static <T> Connection<T> empty() {
		return new Connection<>(List.of(), new PageInfo(() -> false, () -> false, null, null), () -> 0,
				facet -> List.of());
	}

	/**
	 * The same page of other items.
	 * @param mapper gives the other items for all of these, in their order
	 */
	public <R> Connection<R> map(Function<List<T>, List<R>> mapper) {
		List<R> mapped = mapper.apply(getNodes());
		List<Edge<R>> mappedEdges = IntStream.range(0, mapped.size())
			.mapToObj(i -> edges.get(i).with(mapped.get(i)))
			.toList();
		return new Connection<>(mappedEdges, pageInfo, total, counts);
	}

	public List<Edge<T>> getEdges() {
		return edges;
	}

	public List<T> getNodes() {
		return edges.stream().map(Edge::getNode).toList();
	}

	public PageInfo getPageInfo() {
		return pageInfo;
	}

	/** The number of items on all pages. */
	public int getTotalCount() {
		return Math.toIntExact(total.getAsLong());
	}

	/** How many items on all pages have each value, the most frequent values first. */
	public List<GroupCount> counts(Facet facet) {
		return counts.apply(facet);
	}

}
