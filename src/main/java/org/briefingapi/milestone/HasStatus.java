package org.briefingapi.milestone;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Item;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaSubQuery;

/**
 * The condition that an item has one of some statuses on a day, by its last milestone.
 *
 * @param orNone whether an item without a milestone by that day matches
 */
record HasStatus(List<MilestoneStatus> states, boolean orNone, LocalDate day) implements Condition {

	@Override
	public Predicate on(Item item) {
		Predicate hasOne = states.isEmpty() ? item.builder().disjunction() : hasOne(item);
		return orNone ? item.builder().or(hasOne, Condition.not(Milestones.reachedBy(day)).on(item)) : hasOne;
	}

	private Predicate hasOne(Item item) {
		Subquery<Integer> found = item.query().subquery(Integer.class);
		Root<MilestoneEntity> last = found.from(MilestoneEntity.class);
		found.select(item.builder().literal(1))
			.where(isLast(last.get("id"), item, found, day), last.get("status").in(item.values(states)));
		return item.builder().exists(found);
	}

	/** The status of an item on a day, by its last milestone. */
	static Expression<MilestoneStatus> lastStatus(Item item, LocalDate day) {
		return item.leftJoined(MilestoneEntity.class, last -> isLast(last.get("id"), item, item.query(), day))
			.get("status");
	}

	private static Predicate isLast(Expression<String> id, Item item, AbstractQuery<?> query, LocalDate day) {
		HibernateCriteriaBuilder builder = item.builder();
		JpaSubQuery<String> last = (JpaSubQuery<String>) query.subquery(String.class);
		Root<MilestoneEntity> milestone = last.from(MilestoneEntity.class);
		last.select(milestone.get("id"))
			.where(builder.equal(milestone.get("node"), item.get("slug")), milestone.get("reached").isNotNull(),
					builder.lessThanOrEqualTo(milestone.<LocalDate>get("earliest"), item.value(day)))
			.orderBy(builder.desc(milestone.get("earliest")), builder.desc(milestone.get("ordinal")))
			.fetch(1);
		return builder.equal(id, last);
	}

}
