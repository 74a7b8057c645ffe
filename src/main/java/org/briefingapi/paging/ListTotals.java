package org.briefingapi.paging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Selection;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaRoot;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;

/**
 * Counts over all pages of a list, or of the lists of several parents. The lists of all
 * parents are counted together, on first use.
 */
final class ListTotals {

	/** The key for a list without a parent. */
	static final String ROOT = "";

	/** The maximum number of values of one facet. */
	private static final int MAX_VALUES = 50;

	private final QueryReader queries;

	private final Class<?> entity;

	private final ParentJoin join;

	private final List<String> parents;

	private final Conditions conditions;

	private final Map<String, Map<String, List<GroupCount>>> counts = new HashMap<>();

	private @Nullable Map<String, Long> sizes;

	ListTotals(QueryReader queries, Class<?> entity, ParentJoin join, Collection<String> parents,
			Conditions conditions) {
		this.queries = queries;
		this.entity = entity;
		this.join = join;
		this.parents = List.copyOf(parents);
		this.conditions = conditions;
	}

	Conditions conditions() {
		return conditions;
	}

	/** The size of the list of a parent. */
	long size(String parent) {
		if (sizes == null) {
			sizes = readSizes();
		}
		return sizes.getOrDefault(parent, 0L);
	}

	private Map<String, Long> readSizes() {
		return queries.read(key("sizes", conditions), (builder, parameters) -> {
			var query = builder.createTupleQuery();
			Item item = item(builder, query, parameters);
			query.select(builder.tuple(parent(item), builder.count())).where(within(conditions, item));
			return hasParents() ? query.groupBy(item.parent()) : query;
		}).stream().collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
	}

	/** Whether any of the lists has an item that meets further conditions. */
	boolean hasAny(Conditions conditions) {
		return !queries.read(key("any", conditions), (builder, parameters) -> {
			var query = builder.createQuery(Integer.class);
			Item item = item(builder, query, parameters);
			return query.select(builder.literal(1)).where(within(conditions, item));
		}, 1).isEmpty();
	}

	/**
	 * The number of items for each value in the list of a parent, highest number first.
	 */
	List<GroupCount> counts(String parent, Facet facet) {
		return counts
			.computeIfAbsent(facet.name(), key -> (parents.size() == 1)
					? Map.of(parents.get(0), counts(List.of(facet), MAX_VALUES)) : countsOfParents(facet))
			.getOrDefault(parent, List.of());
	}

	/** The number of items for each combination of values in the unnested list. */
	List<GroupCount> counts(List<Facet> facets, int most) {
		return queries.read(key(facets.stream().map(Facet::name).toList(), conditions), (builder, parameters) -> {
			var query = builder.createTupleQuery();
			JpaRoot<Tuple> valued = query.from(valued(facets, builder, query.subquery(Tuple.class), parameters));
			List<Expression<?>> values = values(valued, facets);
			var count = builder.count();
			return query
				.select(builder.tuple(Stream.concat(values.stream(), Stream.of(count)).toArray(Selection[]::new)))
				.groupBy(values)
				.orderBy(Stream
					.concat(Stream.of(builder.desc(count)),
							values.stream().map(value -> builder.asc(value, Nulls.LAST)))
					.toArray(jakarta.persistence.criteria.Order[]::new));
		}, most).stream().map(row -> count(row, facets, 0)).toList();
	}

	private Map<String, List<GroupCount>> countsOfParents(Facet facet) {
		List<Facet> facets = List.of(facet);
		List<Tuple> rows = queries.read(key("parents " + facet.name(), conditions), (builder, parameters) -> {
			var query = builder.createTupleQuery();
			JpaSubQuery<Tuple> ranked = query.subquery(Tuple.class);
			JpaRoot<Tuple> valued = ranked.from(valued(facets, builder, ranked.subquery(Tuple.class), parameters));
			Expression<?> value = valued.get("value0");
			var count = builder.count();
			var place = builder.rowNumber(builder.createWindow()
				.partitionBy(valued.get("parent"))
				.orderBy(builder.desc(count), builder.asc(value, Nulls.LAST)));
			ranked
				.multiselect(valued.get("parent").alias("parent"), value.alias("value0"), count.alias("total"),
						place.alias("place"))
				.groupBy(valued.get("parent"), value);
			JpaRoot<Tuple> first = query.from(ranked);
			return query.select(builder.tuple(first.get("parent"), first.get("value0"), first.get("total")))
				.where(builder.le(first.<Long>get("place"), MAX_VALUES))
				.orderBy(builder.asc(first.get("parent")), builder.asc(first.get("place")));
		});
		Map<String, List<GroupCount>> ofParents = new LinkedHashMap<>();
		rows.forEach(row -> ofParents.computeIfAbsent(row.get(0, String.class), parent -> new ArrayList<>())
			.add(count(row, facets, 1)));
		return ofParents;
	}

	/** One row for each item and combination of values. */
	private JpaSubQuery<Tuple> valued(List<Facet> facets, HibernateCriteriaBuilder builder, JpaSubQuery<Tuple> query,
			Map<ParameterExpression<?>, Object> parameters) {
		Item item = item(builder, query, parameters);
		List<Selection<?>> columns = new ArrayList<>();
		Expression<String> parent = parent(item);
		columns.add(parent.alias("parent"));
		columns.add(item.get("slug").alias("item"));
		boolean joined = false;
		for (int i = 0; i < facets.size(); i++) {
			Facet facet = facets.get(i);
			Facet.Rows rows = facet.join();
			joined = joined || rows != null;
			Item holder = (rows != null) ? item.joined(rows.entity(), rows.reference(), rows.further()) : item;
			Expression<?> value = facet.value().apply(holder);
			// Hibernate represents an attribute by one node, which can have only one
			// alias
			columns.add(((value == parent) ? builder.coalesce(parent, parent) : value).alias("value" + i));
		}
		// through a join, an item may have the same value several times
		query.multiselect(columns).where(within(conditions, item)).distinct(joined);
		return query;
	}

	private static List<Expression<?>> values(JpaRoot<Tuple> valued, List<Facet> facets) {
		return IntStream.range(0, facets.size()).<Expression<?>>mapToObj(i -> valued.get("value" + i)).toList();
	}

	private static GroupCount count(Tuple row, List<Facet> facets, int start) {
		List<@Nullable String> values = new ArrayList<>();
		for (int i = 0; i < facets.size(); i++) {
			values.add(facets.get(i).text().apply(row.get(start + i)));
		}
		return new GroupCount(values, Math.toIntExact(row.get(start + facets.size(), Long.class)));
	}

	private List<Object> key(Object what, Conditions conditions) {
		return List.of(what, join, parents, conditions);
	}

	private Item item(HibernateCriteriaBuilder builder, AbstractQuery<?> query,
			Map<ParameterExpression<?>, Object> parameters) {
		return join.from(entity, builder, query, parameters);
	}

	private boolean hasParents() {
		return join != ParentJoin.NONE;
	}

	private Expression<String> parent(Item item) {
		return hasParents() ? item.parent() : item.builder().literal(ROOT);
	}

	private Predicate[] within(Conditions conditions, Item item) {
		Predicate met = conditions.on(item);
		return hasParents() ? new Predicate[] { item.parent().in(item.values(parents)), met } : new Predicate[] { met };
	}

}
