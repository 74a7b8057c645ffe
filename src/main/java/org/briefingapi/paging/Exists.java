package org.briefingapi.paging;

import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;

/** There is a row that refers to the item and meets further conditions. */
record Exists(Class<?> rows, String reference, String attribute, Conditions further) implements Condition {

	@Override
	public Predicate on(Item item) {
		Subquery<Integer> found = item.query().subquery(Integer.class);
		Root<?> row = found.from(rows);
		found.select(item.builder().literal(1))
			.where(item.builder().equal(row.get(reference), item.get(attribute)), further.on(item.other(found, row)));
		return item.builder().exists(found);
	}

}
