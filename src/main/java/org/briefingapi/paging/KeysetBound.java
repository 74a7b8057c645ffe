package org.briefingapi.paging;

import java.util.List;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.briefingapi.paging.AttributeComparison.Operator;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * Two keys come before or after two values, in the order of the keys.
 *
 * @param asPair whether they are compared as {@code (a, b) < (?, ?)}, which PostgreSQL
 * reads off an index
 */
record KeysetBound(List<String> attributes, List<Object> values, Operator operator,
		boolean asPair) implements Condition {

	@Override
	public Predicate on(Item item) {
		Expression<?> first = item.get(attributes.get(0));
		Expression<?> second = item.get(attributes.get(1));
		Expression<?> firstValue = item.value(values.get(0));
		Expression<?> secondValue = item.value(values.get(1));
		HibernateCriteriaBuilder builder = item.builder();
		if (asPair) {
			return builder.wrap(builder.sql("(?, ?) " + operator.symbol() + " (?, ?)", Boolean.class, first, second,
					firstValue, secondValue));
		}
		Operator beyond = (operator == Operator.AT_MOST) ? Operator.LESS
				: (operator == Operator.AT_LEAST) ? Operator.MORE : operator;
		return builder.or(beyond.between(builder, first, firstValue), operator.between(builder, second, secondValue));
	}

}
