package org.briefingapi.paging;

import jakarta.persistence.criteria.Predicate;

/** An attribute is true, or is false. */
record Flag(String attribute, boolean value) implements Condition {

	@Override
	public Predicate on(Item item) {
		Predicate isTrue = item.builder().wrap(item.get(attribute));
		return value ? isTrue : isTrue.not();
	}

}
