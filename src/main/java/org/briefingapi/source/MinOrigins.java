package org.briefingapi.source;

import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Item;

/** An item has at least this many independent origins. */
record MinOrigins(long least) implements Condition {

	@Override
	public Predicate on(Item item) {
		Subquery<Long> origins = item.query().subquery(Long.class);
		Root<TestimonyEntity> testimony = origins.from(TestimonyEntity.class);
		origins.select(item.builder().countDistinct(testimony.get("origin")))
			.where(item.builder().equal(testimony.get("cited"), item.get("slug")));
		return item.builder().greaterThanOrEqualTo(origins, item.value(least));
	}

}
