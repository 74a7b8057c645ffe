package org.briefingapi.paging;

import jakarta.persistence.criteria.Predicate;

/** An attribute is not null. */
record Known(String attribute) implements Condition {

	@Override
	public Predicate on(Item item) {
		return item.get(attribute).isNotNull();
	}

}
