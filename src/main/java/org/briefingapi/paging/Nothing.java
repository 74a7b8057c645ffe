package org.briefingapi.paging;

import jakarta.persistence.criteria.Predicate;

/** Lets no item through. */
enum Nothing implements Condition {

	INSTANCE;

	@Override
	public Predicate on(Item item) {
		return item.builder().disjunction();
	}

}
