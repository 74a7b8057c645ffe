package org.briefingapi.paging;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** An attribute compared with a value. */
record AttributeComparison(String attribute, Operator operator, Object value) implements Condition {

	@Override
	public Predicate on(Item item) {
		return operator.between(item.builder(), item.get(attribute), item.value(value));
	}

	/** A comparison operator. */
	enum Operator {

		LESS("<"), AT_MOST("<="), EQUAL("="), AT_LEAST(">="), MORE(">");

		private final String symbol;

		Operator(String symbol) {
			this.symbol = symbol;
		}

		/** The operator in SQL. */
		String symbol() {
			return symbol;
		}

		/** The operator that also accepts equal values. */
		Operator orEqual() {
			return switch (this) {
				case LESS -> AT_MOST;
				case MORE -> AT_LEAST;
				default -> this;
			};
		}

		@SuppressWarnings({ "unchecked", "rawtypes" })
		Predicate between(HibernateCriteriaBuilder builder, Expression left, Expression right) {
			return switch (this) {
				case LESS -> builder.lessThan(left, right);
				case AT_MOST -> builder.lessThanOrEqualTo(left, right);
				case EQUAL -> builder.equal(left, right);
				case AT_LEAST -> builder.greaterThanOrEqualTo(left, right);
				case MORE -> builder.greaterThan(left, right);
			};
		}

	}

}
