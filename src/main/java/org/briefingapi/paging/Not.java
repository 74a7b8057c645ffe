package org.briefingapi.paging;

import jakarta.persistence.criteria.Predicate;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** A condition does not hold. */
record Not(Condition condition) implements Condition {

	@Override
	public Predicate on(Item item) {
		HibernateCriteriaBuilder builder = item.builder();
		if (condition instanceof Exists) {
			return builder.not(condition.on(item));
		}
		// "not (…)" would be neither true nor false where a column is null
		return builder.equal(builder.<Integer>selectCase()
			.when(condition.on(item), builder.literal(1))
			.otherwise(builder.literal(0)), builder.literal(0));
	}

}
