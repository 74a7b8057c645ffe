package org.briefingapi.paging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.briefingapi.paging.Order.Key;
import org.jspecify.annotations.Nullable;

/** Which part of a list is read, and from which end. */
final class KeysetBounds<E> {

	private final String list;

	private final Order<E> order;

	private final Order<E> reading;

	private final PageRequest request;

	private final @Nullable List<Object> after;

	private final @Nullable List<Object> before;

	/**
	 * Create the bounds.
	 * @param list what tells the list from others: its name and its filter
	 * @param parents whose lists are read; the cursors must be from each of them
	 */
	KeysetBounds(String list, Collection<String> parents, Order<E> order, PageRequest request) {
		this.list = list;
		this.order = order;
		this.reading = request.backward() ? order.reversed() : order;
		this.request = request;
		this.after = keys(parents, request.after(), "after");
		this.before = keys(parents, request.before(), "before");
	}

	private @Nullable List<Object> keys(Collection<String> parents, @Nullable String cursor, String argument) {
		List<Object> keys = null;
		if (cursor != null) {
			for (String parent : parents) {
				keys = Cursor.keys(cursor, listOf(parent), order, argument);
			}
		}
		return keys;
	}

	/** What tells the list of a parent from others, its order included. */
	private String listOf(String parent) {
		return String.join("/", list, parent, order.name(), String.valueOf(order.descending()));
	}

	int size() {
		return request.size();
	}

	String direction() {
		return reading.descending() ? "desc" : "asc";
	}

	String orderBy(Function<String, String> path) {
		return reading.keys()
			.stream()
			.map(key -> path.apply(key.attribute()) + " " + direction())
			.collect(Collectors.joining(", "));
	}

	String keys(String pattern, String separator) {
		return order.keys()
			.stream()
			.map(key -> String.format(Locale.ROOT, pattern, key.attribute()))
			.collect(Collectors.joining(separator));
	}

	void addTo(HqlConditions conditions, Function<String, String> path) {
		if (after != null) {
			addBeyond(conditions, path, after, order.descending() ? "<" : ">", "");
		}
		if (before != null) {
			addBeyond(conditions, path, before, order.descending() ? ">" : "<", "");
		}
	}

	/**
	 * The conditions of the list within these bounds, in the parts in which it is read:
	 * if the place where it begins is in the midst of many items with one first key, the
	 * rest of those, then what is beyond. No index gives both in one go.
	 */
	List<HqlConditions> parts(HqlConditions conditions, Function<String, String> path) {
		List<Object> start = request.backward() ? before : after;
		KeySuccessor steps = first().steps();
		if (start == null || steps == null) {
			HqlConditions within = conditions.copy();
			addTo(within, path);
			return List.of(within);
		}
		String first = path.apply(first().attribute());
		Key<E> second = order.keys().get(1);
		List<HqlConditions> parts = new ArrayList<>();
		parts.add(restOf(start, conditions.copy(), path));
		(reading.descending() ? steps.below(start.get(0)) : steps.above(start.get(0)))
			.map(next -> conditions.copy()
				.and(first + (reading.descending() ? " <= ?" : " >= ?"), next)
				// true of all, but has H2 take the index that has this key, too
				.and(path.apply(second.attribute()) + " >= ?", Objects.requireNonNull(second.least())))
			.ifPresent(parts::add);
		List<Object> end = request.backward() ? after : before;
		if (end != null) {
			parts.forEach(part -> addBeyond(part, path, end, reading.descending() ? ">" : "<", ""));
		}
		return parts;
	}

	/** What has the first key of the start, and comes after it. */
	private HqlConditions restOf(List<Object> start, HqlConditions rest, Function<String, String> path) {
		String first = path.apply(first().attribute());
		String second = path.apply(order.keys().get(1).attribute());
		String beyond = reading.descending() ? "<" : ">";
		rest.and(String.format(Locale.ROOT, "%s %s ?", second, beyond), start.get(1));
		if (first().least() == null) {
			return rest.and(first + " = ?", start.get(0));
		}
		// says the same, but has PostgreSQL take the index that has both keys, not the
		// one on the second
		return rest.and(String.format(Locale.ROOT, "%1$s >= ? and %1$s <= ?", first), start.get(0), start.get(0))
			.and(String.format(Locale.ROOT, "(%s, %s) %s (?, ?)", first, second, beyond), start.toArray());
	}

	Key<E> first() {
		return order.keys().get(0);
	}

	boolean isBounded() {
		return after != null || before != null;
	}

	boolean isBackward() {
		return request.backward();
	}

	/**
	 * {@code a <= ? and (a, b) < (?, ?)}: PostgreSQL reads the second off an index, H2
	 * the first.
	 * @param orAt {@code =} if what stands right there is meant, too
	 */
	private void addBeyond(HqlConditions conditions, Function<String, String> path, List<Object> keys, String beyond,
			String orAt) {
		List<String> paths = order.keys().stream().map(key -> path.apply(key.attribute())).toList();
		if (paths.size() == 1) {
			conditions.and(paths.get(0) + " " + beyond + orAt + " ?", keys.get(0));
			return;
		}
		LocalDate most = beyond.equals("<") ? conditions.takeMost(first().attribute()) : null;
		Object start = (most != null && most.isBefore((LocalDate) keys.get(0))) ? most : keys.get(0);
		conditions.and(paths.get(0) + " " + beyond + "= ?", start);
		if (first().least() != null) {
			conditions.and("(" + String.join(", ", paths) + ") " + beyond + orAt + " ("
					+ String.join(", ", Collections.nCopies(paths.size(), "?")) + ")", keys.toArray());
		}
		else {
			// Hibernate compares no enum in such a pair
			conditions.and(String.format(Locale.ROOT, "%1$s %2$s ? or %3$s %2$s%4$s ?", paths.get(0), beyond,
					paths.get(1), orAt), keys.toArray());
		}
	}

	/**
	 * The page of a parent.
	 * @param read its items in the order of reading, and one more where there is one
	 */
	<T> Connection<T> page(String parent, List<E> read, Function<E, T> mapper, ListTotals whole,
			Function<String, String> path) {
		boolean more = read.size() > request.size();
		List<E> items = new ArrayList<>(more ? read.subList(0, request.size()) : read);
		if (request.backward()) {
			Collections.reverse(items);
		}
		String ofParent = listOf(parent);
		List<Edge<T>> edges = items.stream()
			.map(item -> new Edge<>(() -> Cursor.of(ofParent, order, item), mapper.apply(item)))
			.toList();
		BooleanSupplier next = request.backward() ? () -> reaches(before, !order.descending(), whole, path)
				: () -> more;
		BooleanSupplier previous = request.backward() ? () -> more
				: () -> reaches(after, order.descending(), whole, path);
		PageInfo info = new PageInfo(next, previous, edges.isEmpty() ? null : edges.get(0),
				edges.isEmpty() ? null : edges.get(edges.size() - 1));
		boolean all = !more && request.after() == null && request.before() == null;
		return new Connection<>(edges, info, all ? edges::size : () -> whole.size(parent),
				facet -> whole.tallies(parent, facet));
	}

	/** Whether the list has items from the keys on, towards its end by the keys. */
	private boolean reaches(@Nullable List<Object> keys, boolean upwards, ListTotals whole,
			Function<String, String> path) {
		return keys != null && whole.has(conditions -> addBeyond(conditions, path, keys, upwards ? ">" : "<", "="));
	}

}
