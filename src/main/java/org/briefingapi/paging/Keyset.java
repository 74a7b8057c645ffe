package org.briefingapi.paging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.briefingapi.paging.AttributeComparison.Operator;
import org.briefingapi.paging.Order.Key;
import org.jspecify.annotations.Nullable;

/** Keyset pagination: turns a page request into conditions on the sort keys. */
final class Keyset<E> {

	private final String list;

	private final Order<E> order;

	private final boolean backward;

	private final @Nullable List<Object> after;

	private final @Nullable List<Object> before;

	/**
	 * Create the keyset.
	 * @param list identifies the list: name and filter
	 * @param parents the parents whose lists are read; the cursors must belong to each of
	 * these lists
	 */
	Keyset(String list, Collection<String> parents, Order<E> order, PageRequest request) {
		this.list = list;
		this.order = order;
		this.backward = request.backward();
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

	/** Identifies the list of a parent in cursors. */
	String listOf(String parent) {
		return String.join("/", list, parent, order.name(), String.valueOf(order.descending()));
	}

	boolean isBackward() {
		return backward;
	}

	/**
	 * The order in which the database reads: reversed for a page counted from the end.
	 */
	Order<E> reading() {
		return backward ? order.reversed() : order;
	}

	/** The given conditions and those of the page. */
	Conditions within(Conditions conditions) {
		Conditions within = conditions;
		if (after != null) {
			within = beyond(within, after, forwards());
		}
		return (before != null) ? beyond(within, before, backwards()) : within;
	}

	/**
	 * As {@link #within}, for the list of one parent. Without cursors, a hint leads the
	 * planner to the right index.
	 */
	Conditions withinOneParent(Conditions conditions) {
		Key<E> first = order.keys().get(0);
		return (after == null && before == null && first.least() != null) ? conditions.and(PlanHints.anyValue(first))
				: within(conditions);
	}

	/**
	 * Splits the range into two index scans if many items share the first key: first the
	 * remaining items with that key, then those with the next keys.
	 */
	List<Conditions> parts(Conditions conditions) {
		List<Object> start = backward ? before : after;
		KeySuccessor successor = order.keys().get(0).steps();
		if (start == null || successor == null) {
			return List.of(within(conditions));
		}
		Key<E> first = order.keys().get(0);
		Key<E> second = order.keys().get(1);
		Operator reading = backward ? backwards() : forwards();
		List<Conditions> parts = new ArrayList<>();
		parts.add(conditions.and(new AttributeComparison(second.attribute(), reading, start.get(1)))
			.and(PlanHints.oneValue(first, second, start, reading)));
		((reading == Operator.LESS) ? successor.below(start.get(0)) : successor.above(start.get(0)))
			.map(next -> conditions.and(new AttributeComparison(first.attribute(), reading.orEqual(), next))
				.and(PlanHints.anyValue(second)))
			.ifPresent(parts::add);
		List<Object> end = backward ? after : before;
		return (end == null) ? parts
				: parts.stream().map(part -> beyond(part, end, backward ? forwards() : backwards())).toList();
	}

	/** The conditions for the items before this page; null if it begins the list. */
	@Nullable Conditions skipped(Conditions conditions) {
		return (after != null) ? beyond(conditions, after, backwards().orEqual()) : null;
	}

	/** The conditions for the items after this page; null if it ends the list. */
	@Nullable Conditions left(Conditions conditions) {
		return (before != null) ? beyond(conditions, before, forwards().orEqual()) : null;
	}

	private Operator forwards() {
		return order.descending() ? Operator.LESS : Operator.MORE;
	}

	private Operator backwards() {
		return order.descending() ? Operator.MORE : Operator.LESS;
	}

	/**
	 * Adds two equivalent conditions: H2 uses an index for the first, PostgreSQL for the
	 * second.
	 */
	private Conditions beyond(Conditions conditions, List<Object> keys, Operator operator) {
		List<String> attributes = order.keys().stream().map(Key::attribute).toList();
		String first = attributes.get(0);
		if (attributes.size() == 1) {
			return conditions.and(new AttributeComparison(first, operator, keys.get(0)));
		}
		// Hibernate cannot compare an enum in a tuple
		boolean asPair = order.keys().stream().allMatch(key -> key.least() != null);
		return PlanHints.upTo(conditions, first, keys.get(0), operator.orEqual())
			.and(new KeysetBound(attributes, keys, operator, asPair));
	}

}
