package org.briefingapi.paging;

import jakarta.persistence.criteria.Predicate;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** A condition is false or unknown. */
record Not(Condition condition) implements Condition {

	@Override
	public Predicate on(Item item) {
		HibernateCriteriaBuilder builder = item.builder();
		if (condition instanceof Exists) {
			return builder.not(condition.on(item));
		}
		// in SQL, "not (…)" of a comparison with null is not true
		return builder.equal(builder.<Integer>selectCase()
			.when(condition.on(item), builder.literal(1))
			.otherwise(builder.literal(0)), builder.literal(0));
	}

}
