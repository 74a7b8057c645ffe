package org.briefingapi.paging;

import java.util.List;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.briefingapi.paging.AttributeComparison.Operator;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * Two sort keys are before or after a pair of values, in lexicographic order.
 *
 * @param asPair whether to write the row comparison {@code (a, b) < (?, ?)}, for which
 * PostgreSQL uses an index
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
