package org.briefingapi.area;

import java.util.Map;
import java.util.Set;

import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Item;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * The condition that a source names the parent, or an area below it, for an item.
 *
 * @param areas the areas below each parent, the parent included
 */
record NamesParent(Map<String, Set<String>> areas) implements Condition {

	@Override
	public Predicate on(Item item) {
		HibernateCriteriaBuilder builder = item.builder();
		Subquery<Integer> named = item.query().subquery(Integer.class);
		Root<AgreedAreaEntity> agreed = named.from(AgreedAreaEntity.class);
		Predicate[] ofParents = areas.entrySet()
			.stream()
			.map(parent -> builder.and(builder.equal(item.parent(), item.value(parent.getKey())),
					agreed.get("area").in(item.values(parent.getValue()))))
			.toArray(Predicate[]::new);
		named.select(builder.literal(1))
			.where(builder.equal(agreed.get("node"), item.get("slug")), builder.or(ofParents));
		return builder.exists(named);
	}

}
