package org.briefingapi.paging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Selection;

/**
 * Reads pages of one entity with keyset queries: the cost of a page does not depend on
 * its place in the list. The nested lists of several parents are read by one query with a
 * window function.
 */
public final class KeysetQuery<E, T> {

	private final Class<E> entity;

	private final Function<E, T> mapper;

	private final QueryReader queries;

	public KeysetQuery(EntityManager entityManager, Class<E> entity, Function<E, T> mapper) {
		this.entity = entity;
		this.mapper = mapper;
		this.queries = new QueryReader(entityManager);
	}

	/**
	 * A page of the items that meet the conditions.
	 * @param list identifies the list in cursors: name and filter
	 */
	public Connection<T> page(String list, Conditions conditions, Order<E> order, PageRequest request) {
		Keyset<E> keyset = new Keyset<>(list, List.of(ListTotals.ROOT), order, request);
		List<E> items = new ArrayList<>();
		for (Conditions part : keyset.parts(conditions)) {
			int wanted = request.size() + 1 - items.size();
			if (wanted > 0) {
				items.addAll(read(part, keyset.reading(), wanted));
			}
		}
		ListTotals totals = new ListTotals(queries, entity, ParentJoin.NONE, List.of(ListTotals.ROOT), conditions);
		return new PageMaker<>(keyset, order, request, mapper, totals).page(ListTotals.ROOT, items);
	}

	private List<E> read(Conditions conditions, Order<E> order, int most) {
		return queries.read(List.of(conditions, order.key()), (builder, parameters) -> {
			CriteriaQuery<E> query = builder.createQuery(entity);
			Item item = ParentJoin.NONE.from(entity, builder, query, parameters);
			return query.select(item.as(entity)).where(conditions.on(item)).orderBy(order.of(item));
		}, most);
	}

	/**
	 * The number of items for each combination of facet values, highest number first.
	 * @param most the maximum number of combinations
	 */
	public List<GroupCount> counts(Conditions conditions, List<Facet> facets, int most) {
		return new ListTotals(queries, entity, ParentJoin.NONE, List.of(ListTotals.ROOT), conditions).counts(facets,
				most);
	}

	/** As above, for the items linked to one parent. */
	public List<GroupCount> counts(ParentJoin join, String parent, Conditions conditions, List<Facet> facets,
			int most) {
		return new ListTotals(queries, entity, join, List.of(parent), conditions).counts(facets, most);
	}

	/**
	 * A page for each parent, with the items that are linked to the parent and meet the
	 * conditions.
	 * @param list identifies the list in cursors: name and filter
	 */
	public Map<String, Connection<T>> pages(String list, ParentJoin join, Collection<String> parents,
			Conditions conditions, Order<E> order, PageRequest request) {
		Keyset<E> keyset = new Keyset<>(list, parents, order, request);
		int most = request.size() + 1;
		Map<String, List<E>> items = (parents.size() == 1)
				? Map.of(parents.iterator().next(),
						ofOneParent(join, parents.iterator().next(), keyset.withinOneParent(conditions), keyset, most))
				: ofParents(join, parents, keyset.within(conditions), keyset, most);
		PageMaker<E, T> maker = new PageMaker<>(keyset, order, request, mapper,
				new ListTotals(queries, entity, join, parents, conditions));
		Map<String, Connection<T>> pages = new HashMap<>();
		parents.forEach(parent -> pages.put(parent, maker.page(parent, items.getOrDefault(parent, List.of()))));
		return pages;
	}

	/**
	 * The first {@value PageRequest#MAX} items that are linked to each parent and meet
	 * the conditions.
	 */
	public Map<String, List<T>> firstItems(String list, ParentJoin join, Collection<String> parents,
			Conditions conditions, Order<E> order) {
		Map<String, List<T>> first = new HashMap<>();
		pages(list, join, parents, conditions, order, PageRequest.FIRST)
			.forEach((parent, page) -> first.put(parent, page.getNodes()));
		return first;
	}

	/**
	 * A page of the items that are linked to one parent and meet the conditions, with
	 * cursors of an unnested list.
	 * @param list identifies the list in cursors: name and filter
	 */
	public Connection<T> page(String list, ParentJoin join, String parent, Conditions conditions, Order<E> order,
			PageRequest request) {
		return pages(list, join, List.of(parent), conditions, order, request).get(parent);
	}

	private List<E> ofOneParent(ParentJoin join, String parent, Conditions conditions, Keyset<E> keyset, int most) {
		Order<E> order = keyset.reading();
		return queries.read(List.of(join, parent, conditions, order.key(), keyset.isBackward()),
				(builder, parameters) -> {
					CriteriaQuery<E> query = builder.createQuery(entity);
					Item item = join.from(entity, builder, query, parameters);
					return query.select(item.as(entity))
						.where(builder.equal(item.parent(), item.value(parent)), conditions.on(item))
						.orderBy(PlanHints.byParent(item, order, keyset.isBackward()));
				}, most);
	}

	private Map<String, List<E>> ofParents(ParentJoin join, Collection<String> parents, Conditions conditions,
			Keyset<E> keyset, int most) {
		Order<E> order = keyset.reading();
		List<String> keys = order.keys().stream().map(Order.Key::attribute).toList();
		List<Tuple> rows = queries.read(List.of(join, List.copyOf(parents), conditions, order.key(), most),
				(builder, parameters) -> {
					var query = builder.createTupleQuery();
					var ranked = query.subquery(Tuple.class);
					Item item = join.from(entity, builder, ranked, parameters);
					var place = builder.rowNumber(builder.createWindow()
						.partitionBy(item.parent())
						.orderBy(order.of(item).toArray(jakarta.persistence.criteria.Order[]::new)));
					ranked
						.multiselect(
								Stream
									.concat(Stream.of(item.parent().alias("parent"), place.alias("place")),
											keys.stream().map(key -> item.get(key).alias(key)))
									.toArray(Selection[]::new))
						.where(item.parent().in(item.values(parents)), conditions.on(item));
					var first = query.from(ranked);
					var child = first.join(entity);
					child.on(keys.stream()
						.map(key -> builder.equal(child.get(key), first.get(key)))
						.toArray(Predicate[]::new));
					return query.select(builder.tuple(first.get("parent"), child))
						.where(builder.le(first.<Long>get("place"), most))
						.orderBy(builder.asc(first.get("parent")), builder.asc(first.get("place")));
				});
		Map<String, List<E>> items = new LinkedHashMap<>();
		rows.forEach(row -> items.computeIfAbsent(row.get(0, String.class), parent -> new ArrayList<>())
			.add(row.get(1, entity)));
		return items;
	}

}
