package org.briefingapi.paging;

import java.util.List;

import jakarta.persistence.criteria.Predicate;

/** At least one of some conditions holds. */
record Any(List<Condition> conditions) implements Condition {

	@Override
	public Predicate on(Item item) {
		return item.builder().or(conditions.stream().map(condition -> condition.on(item)).toArray(Predicate[]::new));
	}

}
