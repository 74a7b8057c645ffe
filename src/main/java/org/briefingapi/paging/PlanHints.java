package org.briefingapi.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.briefingapi.paging.AttributeComparison.Operator;
import org.briefingapi.paging.Order.Key;

/**
 * Conditions that say nothing new, but have the planner of a database choose the index
 * that gives the order of a list.
 */
final class PlanHints {

	private PlanHints() {
	}

	/** All values of a key. H2 then takes the index that has this key, too. */
	static Condition anyValue(Key<?> key) {
		return new AttributeComparison(key.attribute(), Operator.AT_LEAST, Objects.requireNonNull(key.least()));
	}

	/**
	 * One value of a key, and what comes beyond another key's. PostgreSQL then takes the
	 * index that has both keys, not the one on the second.
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
	 * The first key is no further than its value in a cursor, together with the least day
	 * that the conditions ask for: of two such conditions, H2 would look up the one that
	 * says less.
	 */
	static Conditions upTo(Conditions conditions, String attribute, Object value, Operator operator) {
		if (operator != Operator.AT_MOST) {
			return conditions.and(new AttributeComparison(attribute, operator, value));
		}
		Object most = conditions.mostOf(attribute).<Object>map(day -> least(day, value)).orElse(value);
		return conditions.withoutMostOf(attribute).and(new AttributeComparison(attribute, operator, most));
	}

	/**
	 * The order of the items of one parent. Named in the order as well, the parent lets
	 * H2 read an index in order, or backwards.
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
