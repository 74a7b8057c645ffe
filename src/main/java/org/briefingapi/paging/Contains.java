package org.briefingapi.paging;

import jakarta.persistence.criteria.Predicate;

/** A text attribute contains another text. */
record Contains(String attribute, String text) implements Condition {

	@Override
	public Predicate on(Item item) {
		return item.builder().gt(item.builder().locate(item.get(attribute), item.value(text)), 0);
	}

}
