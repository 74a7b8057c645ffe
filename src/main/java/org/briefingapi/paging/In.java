package org.briefingapi.paging;

import java.util.List;

import jakarta.persistence.criteria.Predicate;

/** An attribute has one of several values. */
record In(String attribute, List<?> values) implements Condition {

	@Override
	public Predicate on(Item item) {
		return item.get(attribute).in(item.values(values));
	}

}
