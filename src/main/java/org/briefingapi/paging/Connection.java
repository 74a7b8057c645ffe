package org.briefingapi.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** A page of a list. The totals of the list are counted on first use. */
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
	 * The same page with other items.
	 * @param mapper maps all items at once, in their order
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

	/** The number of items on all pages for each value, highest number first. */
	public List<GroupCount> counts(Facet facet) {
		return counts.apply(facet);
	}

}
