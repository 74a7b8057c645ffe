package org.briefingapi.paging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import org.briefingapi.paging.Order.Key;
import org.hibernate.OrderingMode;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of one kind of entity by keyset: a page costs the same wherever it stands
 * in the list. Nested lists of many parents are read by one windowed statement.
 */
public final class Listing<E, T> {

	private final EntityManager entityManager;

	private final Class<E> type;

	private final String entity;

	private final Function<E, T> mapper;

	public Listing(EntityManager entityManager, Class<E> entity, Function<E, T> mapper) {
		this.entityManager = entityManager;
		this.type = entity;
		this.entity = entity.getSimpleName();
		this.mapper = mapper;
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
	public Connection<T> page(String list, Conditions conditions, Order<E> order, PageRequest request) {
		Bounds<E> bounds = new Bounds<>(list, order, request);
		Conditions within = conditions.copy();
		bounds.addTo(within, key -> "e." + key);
		Query query = entityManager.createQuery("select e from %s e where %s order by %s".formatted(entity,
				within.hql(), bounds.orderBy(key -> "e." + key)));
		within.bind(query);
		return bounds.connection(items(query.setMaxResults(request.size() + 1)), mapper, () -> count(conditions));
	}

	/**
	 * A page for each parent, of the items that are linked with it and meet the
	 * conditions.
	 * @param list what tells the list from others: its name and its filter
	 */
	public Map<String, Connection<T>> pages(String list, Link link, Collection<String> parents, Conditions conditions,
			Order<E> order, PageRequest request) {
		Bounds<E> bounds = new Bounds<>(list, order, request);
		Counts counts = new Counts(link, parents, conditions);
		Map<String, List<E>> items = (parents.size() == 1)
				? Map.of(parents.iterator().next(), ofOneParent(link, parents.iterator().next(), conditions, bounds))
				: ofParents(link, parents, conditions, bounds);
		Map<String, Connection<T>> pages = new HashMap<>();
		parents.forEach(parent -> pages.put(parent,
				bounds.connection(items.getOrDefault(parent, List.of()), mapper, () -> counts.of(parent))));
		return pages;
	}

	/**
	 * A page of the items that are linked with one parent and meet the conditions, as a
	 * list of its own.
	 * @param list what tells the list from others: its name and its filter
	 */
	public Connection<T> page(String list, Link link, String parent, Conditions conditions, Order<E> order,
			PageRequest request) {
		return pages(list, link, List.of(parent), conditions, order, request).get(parent);
	}

	private List<E> ofOneParent(Link link, String parent, Conditions conditions, Bounds<E> bounds) {
		Conditions within = conditions.copy().and(link.parentPath() + " = ?", parent);
		bounds.addTo(within, link::path);
		// true of all, but has H2 take the index that has this key, too, not that of a
		// foreign key
		Key<E> first = bounds.first();
		if (first.least() != null && !bounds.isBounded()) {
			within.and(link.path(first.attribute()) + " >= ?", first.least());
		}
		// the parent is one, but named in the order it lets H2 read an index in order
		Query query = entityManager
			.createQuery("select e from %s where %s order by %s %s, %s".formatted(link.from(entity), within.hql(link),
					link.parentPath(), bounds.isBackward() ? "desc" : "asc", bounds.orderBy(link::path)));
		within.bind(query);
		return items(query.setMaxResults(bounds.size() + 1));
	}

	private Map<String, List<E>> ofParents(Link link, Collection<String> parents, Conditions conditions,
			Bounds<E> bounds) {
		Conditions within = conditions.copy().andIn(link.parentPath(), parents);
		bounds.addTo(within, link::path);
		Query query = entityManager.createQuery("""
				select r.parent as parent, c as child
				from (select %s as parent, %s,
				        row_number() over (partition by %s order by %s) as place
				      from %s where %s) r
				join %s c on %s
				where r.place <= %d order by r.parent, r.place
				""".formatted(link.parentPath(), bounds.keys("e.%1$s as %1$s", ", "), link.parentPath(),
				bounds.orderBy(link::path), link.from(entity), within.hql(link), entity,
				bounds.keys("c.%1$s = r.%1$s", " and "), bounds.size() + 1), Tuple.class);
		within.bind(query);
		Map<String, List<E>> items = new LinkedHashMap<>();
		tuples(query).forEach(row -> items.computeIfAbsent(row.get("parent", String.class), key -> new ArrayList<>())
			.add(child(row)));
		return items;
	}

	private long count(Conditions conditions) {
		Query query = entityManager
			.createQuery("select count(*) from %s e where %s".formatted(entity, conditions.hql()), Long.class);
		conditions.bind(query);
		return (Long) query.getSingleResult();
	}

	@SuppressWarnings("unchecked")
	private List<E> items(Query query) {
		return query.getResultList();
	}

	@SuppressWarnings("unchecked")
	private static List<Tuple> tuples(Query query) {
		return query.getResultList();
	}

	@SuppressWarnings("unchecked")
	private E child(Tuple row) {
		return (E) row.get("child");
	}

	/**
	 * The sizes of the whole lists of some parents, counted together when one is first
	 * asked for.
	 */
	private final class Counts {

		private final Link link;

		private final Collection<String> parents;

		private final Conditions conditions;

		private @Nullable Map<String, Long> counts;

		private Counts(Link link, Collection<String> parents, Conditions conditions) {
			this.link = link;
			this.parents = parents;
			this.conditions = conditions;
		}

		private long of(String parent) {
			if (counts == null) {
				counts = count();
			}
			return counts.getOrDefault(parent, 0L);
		}

		private Map<String, Long> count() {
			Conditions within = conditions.copy().andIn(link.parentPath(), parents);
			Query query = entityManager
				.createQuery(
						"select %s as parent, count(*) as total from %s where %s group by %s"
							.formatted(link.parentPath(), link.from(entity), within.hql(link), link.parentPath()),
						Tuple.class);
			within.bind(query);
			return tuples(query).stream()
				.collect(Collectors.toMap(row -> row.get("parent", String.class), row -> row.get("total", Long.class)));
		}

	}

	/** Which part of a list is read, and from which end. */
	private static final class Bounds<E> {

		private final String mark;

		private final Order<E> order;

		private final Order<E> reading;

		private final PageRequest request;

		private final @Nullable List<Object> after;

		private final @Nullable List<Object> before;

		private Bounds(String list, Order<E> order, PageRequest request) {
			this.mark = Cursor.mark(list + order.name() + order.descending());
			this.order = order;
			this.reading = request.backward() ? order.reversed() : order;
			this.request = request;
			this.after = (request.after() == null) ? null : Cursor.keys(request.after(), mark, order, "after");
			this.before = (request.before() == null) ? null : Cursor.keys(request.before(), mark, order, "before");
		}

		private int size() {
			return request.size();
		}

		private Key<E> first() {
			return order.keys().get(0);
		}

		private boolean isBounded() {
			return after != null || before != null;
		}

		private boolean isBackward() {
			return request.backward();
		}

		private String direction() {
			return reading.descending() ? "desc" : "asc";
		}

		private String orderBy(Function<String, String> path) {
			return reading.keys()
				.stream()
				.map(key -> path.apply(key.attribute()) + " " + direction())
				.collect(Collectors.joining(", "));
		}

		private String keys(String pattern, String separator) {
			return order.keys()
				.stream()
				.map(key -> pattern.formatted(key.attribute()))
				.collect(Collectors.joining(separator));
		}

		private void addTo(Conditions conditions, Function<String, String> path) {
			if (after != null) {
				addBeyond(conditions, path, after, order.descending() ? "<" : ">");
			}
			if (before != null) {
				addBeyond(conditions, path, before, order.descending() ? ">" : "<");
			}
		}

		/**
		 * {@code a <= ? and (a, b) < (?, ?)}: PostgreSQL reads the second off an index,
		 * H2 the first.
		 */
		private void addBeyond(Conditions conditions, Function<String, String> path, List<Object> keys, String beyond) {
			String first = path.apply(first().attribute());
			LocalDate most = beyond.equals("<") ? conditions.takeMost(first().attribute()) : null;
			Object start = (most != null && most.isBefore((LocalDate) keys.get(0))) ? most : keys.get(0);
			conditions.and("%s %s= ?".formatted(first, beyond), start);
			List<String> paths = order.keys().stream().map(key -> path.apply(key.attribute())).toList();
			if (first().least() != null) {
				conditions.and("(%s) %s (%s)".formatted(String.join(", ", paths), beyond,
						String.join(", ", Collections.nCopies(paths.size(), "?"))), keys.toArray());
			}
			else {
				// Hibernate compares no enum in such a pair
				conditions.and("%1$s %2$s ? or %3$s %2$s ?".formatted(first, beyond, paths.get(1)), keys.toArray());
			}
		}

		private <T> Connection<T> connection(List<E> read, Function<E, T> mapper, LongSupplier total) {
			boolean more = read.size() > request.size();
			List<E> items = new ArrayList<>(more ? read.subList(0, request.size()) : read);
			if (request.backward()) {
				Collections.reverse(items);
			}
			List<Edge<T>> edges = items.stream()
				.map(item -> new Edge<>(Cursor.of(mark, order, item), mapper.apply(item)))
				.toList();
			// a cursor points at an item of this list, so beyond it there is at least
			// that item
			boolean next = request.backward() ? request.before() != null : more;
			boolean previous = request.backward() ? more : request.after() != null;
			PageInfo info = edges.isEmpty() ? new PageInfo(next, previous, null, null)
					: new PageInfo(next, previous, edges.get(0).cursor(), edges.get(edges.size() - 1).cursor());
			boolean whole = !more && request.after() == null && request.before() == null;
			return new Connection<>(edges, info, whole ? edges::size : total);
		}

	}

}
