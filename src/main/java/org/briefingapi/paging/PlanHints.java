package org.briefingapi.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.briefingapi.paging.AttributeComparison.Operator;
import org.briefingapi.paging.Order.Key;

/**
 * Redundant conditions and orders that make the planner of a database choose the index
 * with the order of a list.
 */
final class PlanHints {

	private PlanHints() {
	}

	/** A condition that is always true. It makes H2 use the index with this key. */
	static Condition anyValue(Key<?> key) {
		return new AttributeComparison(key.attribute(), Operator.AT_LEAST, Objects.requireNonNull(key.least()));
	}

	/**
	 * The first key equals its value, and the second is beyond its own. The pair makes
	 * PostgreSQL use the index with both keys, not the one with only the second.
	 */
	static Condition oneValue(Key<?> first, Key<?> second, List<Object> start, Operator beyond) {
		if (first.least() == null) {
			return new AttributeComparison(first.attribute(), Operator.EQUAL, start.get(0));
		}
		return Conditions.of(new AttributeComparison(first.attribute(), Operator.AT_LEAST, start.get(0)),
				new AttributeComparison(first.attribute(), Operator.AT_MOST, start.get(0)),
				new KeysetBound(List.of(first.attribute(), second.attribute()), start, beyond, true));
	}

	/**
	 * Limits the first key to its value in a cursor. An upper limit is merged with those
	 * in the conditions, since H2 may use the weaker of two limits for its index.
	 */
	static Conditions upTo(Conditions conditions, String attribute, Object value, Operator operator) {
		if (operator != Operator.AT_MOST) {
			return conditions.and(new AttributeComparison(attribute, operator, value));
		}
		Object most = conditions.mostOf(attribute).<Object>map(day -> least(day, value)).orElse(value);
		return conditions.withoutMostOf(attribute).and(new AttributeComparison(attribute, operator, most));
	}

	/**
	 * The order of the items of one parent. With the parent as first key, H2 can read an
	 * index forwards or backwards.
	 */
	static List<jakarta.persistence.criteria.Order> byParent(Item item, Order<?> order, boolean backward) {
		List<jakarta.persistence.criteria.Order> byParent = new ArrayList<>();
		byParent.add(backward ? item.builder().desc(item.parent()) : item.builder().asc(item.parent()));
		byParent.addAll(order.of(item));
		return byParent;
	}

	@SuppressWarnings("unchecked")
	private static Object least(Object one, Object other) {
		return (((Comparable<Object>) one).compareTo(other) < 0) ? one : other;
	}

}
