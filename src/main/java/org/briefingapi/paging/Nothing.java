package org.briefingapi.paging;

import jakarta.persistence.criteria.Predicate;

/** A condition that no item meets. */
enum Nothing implements Condition {

	INSTANCE;

	@Override
	public Predicate on(Item item) {
		return item.builder().disjunction();
	}

}
