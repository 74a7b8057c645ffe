package org.briefingapi.paging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.briefingapi.paging.Order.Key;
import org.hibernate.OrderingMode;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

/**
 * Reads pages of one kind of entity by keyset: a page costs the same wherever it stands
 * in the list. Nested lists of many parents are read by one windowed statement.
 */
public final class KeysetQuery<E, T> {

	private final EntityManager entityManager;

	private final Class<E> type;

	private final String entity;

	private final Function<E, T> mapper;

	private final QueryReader queries;

	public KeysetQuery(EntityManager entityManager, Class<E> entity, Function<E, T> mapper) {
		this.entityManager = entityManager;
		this.type = entity;
		this.entity = entity.getSimpleName();
		this.mapper = mapper;
		this.queries = new QueryReader(entityManager);
	}

	/**
	 * The items of these slugs, in whatever order; unknown slugs are left out. What the
	 * transaction has read already is not read again.
	 */
	public List<T> find(Collection<String> slugs) {
		if (slugs.isEmpty()) {
			return List.of();
		}
		return entityManager.unwrap(Session.class)
			.findMultiple(type, List.copyOf(slugs), SessionCheckMode.ENABLED, OrderingMode.UNORDERED)
			.stream()
			.filter(Objects::nonNull)
			.map(mapper)
			.toList();
	}

	/**
	 * A page of all that meets the conditions.
	 * @param list what tells the list from others: its name and its filter
	 */
	public Connection<T> page(String list, HqlConditions conditions, Order<E> order, PageRequest request) {
		KeysetBounds<E> bounds = new KeysetBounds<>(list, List.of(ListTotals.ROOT), order, request);
		ListTotals whole = ListTotals.of(queries, entity, conditions);
		List<E> items = new ArrayList<>();
		for (HqlConditions part : bounds.parts(conditions, key -> "e." + key)) {
			int wanted = request.size() + 1 - items.size();
			if (wanted > 0) {
				String hql = "select e from " + entity + " e where " + part.hql() + " order by "
						+ bounds.orderBy(key -> "e." + key);
				items.addAll(queries.read(type, hql, part, wanted));
			}
		}
		return bounds.page(ListTotals.ROOT, items, mapper, whole, key -> "e." + key);
	}

	/**
	 * How often each combination of values occurs in all that meets the conditions, the
	 * most frequent ones first.
	 */
	public List<GroupCount> tallies(HqlConditions conditions, List<Facet> facets, int most) {
		return ListTotals.of(queries, entity, conditions).tallies(facets, most);
	}

	/** The same of the items that are linked with one parent. */
	public List<GroupCount> tallies(ParentJoin link, String parent, HqlConditions conditions, List<Facet> facets,
			int most) {
		return ListTotals.of(queries, entity, link, List.of(parent), conditions).tallies(facets, most);
	}

	/**
	 * A page for each parent, of the items that are linked with it and meet the
	 * conditions.
	 * @param list what tells the list from others: its name and its filter
	 */
	public Map<String, Connection<T>> pages(String list, ParentJoin link, Collection<String> parents,
			HqlConditions conditions, Order<E> order, PageRequest request) {
		KeysetBounds<E> bounds = new KeysetBounds<>(list, parents, order, request);
		ListTotals whole = ListTotals.of(queries, entity, link, parents, conditions);
		Map<String, List<E>> items = (parents.size() == 1)
				? Map.of(parents.iterator().next(), ofOneParent(link, parents.iterator().next(), conditions, bounds))
				: ofParents(link, parents, conditions, bounds);
		Map<String, Connection<T>> pages = new HashMap<>();
		parents.forEach(parent -> pages.put(parent,
				bounds.page(parent, items.getOrDefault(parent, List.of()), mapper, whole, link::path)));
		return pages;
	}

	/**
	 * A page of the items that are linked with one parent and meet the conditions, as a
	 * list of its own.
	 * @param list what tells the list from others: its name and its filter
	 */
	public Connection<T> page(String list, ParentJoin link, String parent, HqlConditions conditions, Order<E> order,
			PageRequest request) {
		return pages(list, link, List.of(parent), conditions, order, request).get(parent);
	}

	private List<E> ofOneParent(ParentJoin link, String parent, HqlConditions conditions, KeysetBounds<E> bounds) {
		HqlConditions within = conditions.copy().and(link.parentPath() + " = ?", parent);
		bounds.addTo(within, link::path);
		// true of all, but has H2 take the index that has this key, too, not that of a
		// foreign key
		Key<E> first = bounds.first();
		if (first.least() != null && !bounds.isBounded()) {
			within.and(link.path(first.attribute()) + " >= ?", first.least());
		}
		// the parent is one, but named in the order it lets H2 read an index in order
		String hql = "select e from " + link.from(entity) + " where " + within.hql(link) + " order by "
				+ link.parentPath() + (bounds.isBackward() ? " desc, " : " asc, ") + bounds.orderBy(link::path);
		return queries.read(type, hql, within, bounds.size() + 1);
	}

	private Map<String, List<E>> ofParents(ParentJoin link, Collection<String> parents, HqlConditions conditions,
			KeysetBounds<E> bounds) {
		HqlConditions within = conditions.copy().andIn(link.parentPath(), parents);
		bounds.addTo(within, link::path);
		String hql = String.format(Locale.ROOT, """
				select r.parent as parent, c as child
				from (select %s as parent, %s,
				        row_number() over (partition by %s order by %s) as place
				      from %s where %s) r
				join %s c on %s
				where r.place <= %d order by r.parent, r.place
				""", link.parentPath(), bounds.keys("e.%1$s as %1$s", ", "), link.parentPath(),
				bounds.orderBy(link::path), link.from(entity), within.hql(link), entity,
				bounds.keys("c.%1$s = r.%1$s", " and "), bounds.size() + 1);
		Map<String, List<E>> items = new LinkedHashMap<>();
		queries.read(Tuple.class, hql, within)
			.forEach(row -> items.computeIfAbsent(row.get("parent", String.class), key -> new ArrayList<>())
				.add(child(row)));
		return items;
	}

	@SuppressWarnings("unchecked")
	private E child(Tuple row) {
		return (E) row.get("child");
	}

}
