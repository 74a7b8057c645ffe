package org.briefingapi.paging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * A list on all its pages, or the lists of some parents. What one of them is asked is
 * read for all of them together, when it is first asked.
 */
final class ListTotals {

	/** Stands for the parent of a list that has none. */
	static final String ROOT = "";

	/** The most values of one facet. */
	private static final int MAX_VALUES = 50;

	private final QueryReader queries;

	private final String from;

	private final @Nullable String parentPath;

	private final Collection<String> parents;

	private final HqlConditions conditions;

	private final Map<Facet, Map<String, List<GroupCount>>> tallies = new HashMap<>();

	private @Nullable Map<String, Long> sizes;

	private ListTotals(QueryReader queries, String from, @Nullable String parentPath, Collection<String> parents,
			HqlConditions conditions) {
		this.queries = queries;
		this.from = from;
		this.parentPath = parentPath;
		this.parents = parents;
		this.conditions = conditions;
	}

	/** All that meets the conditions. */
	static ListTotals of(QueryReader queries, String entity, HqlConditions conditions) {
		return new ListTotals(queries, entity + " e", null, List.of(ROOT), conditions);
	}

	/** All that is linked with each parent and meets the conditions. */
	static ListTotals of(QueryReader queries, String entity, ParentJoin link, Collection<String> parents,
			HqlConditions conditions) {
		return new ListTotals(queries, link.from(entity), link.parentPath(), parents, conditions);
	}

	/** The size of the list of one parent. */
	long size(String parent) {
		if (sizes == null) {
			sizes = readSizes();
		}
		return sizes.getOrDefault(parent, 0L);
	}

	private Map<String, Long> readSizes() {
		HqlConditions within = within(parents);
		String grouped = (parentPath != null) ? " group by " + parentPath : "";
		return rows(String.format(Locale.ROOT, "select %s as parent, count(*) as total from %s where %s%s", parent(),
				from, within.hql(), grouped), within)
			.stream()
			.collect(Collectors.toMap(row -> row.get("parent", String.class), row -> row.get("total", Long.class)));
	}

	/** Whether one of the lists has an item that meets further conditions. */
	boolean has(Consumer<HqlConditions> further) {
		HqlConditions within = within(parents);
		further.accept(within);
		String hql = String.format(Locale.ROOT, "select 1 as found from %s where %s", from, within.hql());
		return !queries.read(Tuple.class, hql, within, 1).isEmpty();
	}

	/**
	 * How often each value occurs in the list of one parent, the most frequent ones
	 * first.
	 */
	List<GroupCount> tallies(String parent, Facet facet) {
		return tallies
			.computeIfAbsent(facet, key -> (parents.size() == 1)
					? Map.of(parents.iterator().next(), tallies(List.of(key), MAX_VALUES)) : talliesOfParents(key))
			.getOrDefault(parent, List.of());
	}

	/** How often each combination of values occurs in the only list. */
	List<GroupCount> tallies(List<Facet> facets, int most) {
		HqlConditions within = within(parents);
		String values = columns("r.value%d", facets);
		String hql = String.format(Locale.ROOT,
				"select %s, count(*) as total from (%s) r group by %s order by count(*) desc, %s",
				columns("r.value%1$d as value%1$d", facets), valued(facets, within), values,
				columns("r.value%d asc nulls last", facets));
		return queries.read(Tuple.class, hql, within, most).stream().map(row -> tally(row, facets)).toList();
	}

	private Map<String, List<GroupCount>> talliesOfParents(Facet facet) {
		HqlConditions within = within(parents);
		String hql = String.format(Locale.ROOT, """
				select t.parent as parent, t.value0 as value0, t.total as total
				from (select r.parent as parent, r.value0 as value0, count(*) as total,
				        row_number() over (partition by r.parent
				          order by count(*) desc, r.value0 asc nulls last) as place
				      from (%s) r group by r.parent, r.value0) t
				where t.place <= %d order by t.parent, t.place
				""", valued(List.of(facet), within), MAX_VALUES);
		Map<String, List<GroupCount>> ofParents = new LinkedHashMap<>();
		rows(hql, within)
			.forEach(row -> ofParents.computeIfAbsent(row.get("parent", String.class), parent -> new ArrayList<>())
				.add(tally(row, List.of(facet))));
		return ofParents;
	}

	/** A row for each item and each combination of its values. */
	private String valued(List<Facet> facets, HqlConditions within) {
		String values = IntStream.range(0, facets.size()).mapToObj(i -> {
			Facet facet = facets.get(i);
			return String.format(Locale.ROOT, "%s as value%d",
					within.named(facet.value(), facet.parameters().toArray()), i);
		}).collect(Collectors.joining(", "));
		String joins = facets.stream().map(Facet::join).collect(Collectors.joining(" "));
		// over a join, an item may come to the same value twice
		return String.format(Locale.ROOT, "select %s%s as parent, e.slug as item, %s from %s %s where %s",
				joins.isBlank() ? "" : "distinct ", parent(), values, from, joins, within.hql());
	}

	private static GroupCount tally(Tuple row, List<Facet> facets) {
		List<@Nullable String> values = new ArrayList<>();
		for (int i = 0; i < facets.size(); i++) {
			values.add(facets.get(i).text().apply(row.get("value" + i)));
		}
		return new GroupCount(values, Math.toIntExact(row.get("total", Long.class)));
	}

	private static String columns(String pattern, List<Facet> facets) {
		return IntStream.range(0, facets.size())
			.mapToObj(number -> String.format(Locale.ROOT, pattern, number))
			.collect(Collectors.joining(", "));
	}

	private String parent() {
		return (parentPath != null) ? parentPath : "'" + ROOT + "'";
	}

	private HqlConditions within(Collection<String> parents) {
		HqlConditions within = conditions.copy();
		return (parentPath != null) ? within.andIn(parentPath, parents) : within;
	}

	private List<Tuple> rows(String hql, HqlConditions within) {
		return queries.read(Tuple.class, hql, within);
	}

}
