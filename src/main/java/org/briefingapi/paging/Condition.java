package org.briefingapi.paging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.criteria.Predicate;

/**
 * A condition on the items of a list, from which each query makes a predicate of its own.
 * It never becomes text, so that no parser sees the input of a client. Implementations
 * are records: equal conditions let the same items through.
 */
public interface Condition {

	/** The condition as a predicate on this item. */
	Predicate on(Item item);

	/** An attribute has one of these values; nothing matches where there are none. */
	static Condition in(String attribute, Collection<?> values) {
		return values.isEmpty() ? Nothing.INSTANCE : new In(attribute, List.copyOf(values));
	}

	/** An attribute is true, or false. */
	static Condition is(String attribute, boolean value) {
		return new Flag(attribute, value);
	}

	/** An attribute is not null. */
	static Condition known(String attribute) {
		return new Known(attribute);
	}

	/** An attribute is no later than a day. */
	static Condition atMost(String attribute, LocalDate latest) {
		return new AttributeComparison(attribute, AttributeComparison.Operator.AT_MOST, latest);
	}

	/** An attribute is no earlier than a day. */
	static Condition atLeast(String attribute, LocalDate earliest) {
		return new AttributeComparison(attribute, AttributeComparison.Operator.AT_LEAST, earliest);
	}

	/** An attribute is later than a day. */
	static Condition after(String attribute, LocalDate day) {
		return new AttributeComparison(attribute, AttributeComparison.Operator.MORE, day);
	}

	/** A text has this one in it. */
	static Condition contains(String attribute, String text) {
		return new Contains(attribute, text);
	}

	/**
	 * There is a row that refers to the item and meets further conditions.
	 * @param reference the attribute of the row that holds the item's
	 * @param attribute the attribute of the item that it holds
	 */
	static Condition exists(Class<?> rows, String reference, String attribute, Condition... further) {
		return List.of(further).contains(Nothing.INSTANCE) ? Nothing.INSTANCE
				: new Exists(rows, reference, attribute, Conditions.of(further));
	}

	/** One of these conditions holds. */
	static Condition any(Condition... conditions) {
		return new Any(List.of(conditions));
	}

	/** The condition does not hold; a condition that is unknown does not hold. */
	static Condition not(Condition condition) {
		if (condition instanceof Conditions all && all.required().size() <= 1) {
			return all.required().isEmpty() ? Nothing.INSTANCE : not(all.required().get(0));
		}
		if (condition instanceof Not negated) {
			return negated.condition();
		}
		return (condition == Nothing.INSTANCE) ? Conditions.NONE : new Not(condition);
	}

}
