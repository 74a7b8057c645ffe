package org.briefingapi.paging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.criteria.Predicate;

/**
 * A condition on the items of a list, which queries turn into Criteria predicates. It is
 * never concatenated into SQL, so that client input cannot be injected. Implementations
 * are records, since conditions are part of cache keys.
 */
public interface Condition {

	/** The predicate for an item of a query. */
	Predicate on(Item item);

	/** The attribute has one of these values; with no values, nothing matches. */
	static Condition in(String attribute, Collection<?> values) {
		return values.isEmpty() ? Nothing.INSTANCE : new In(attribute, List.copyOf(values));
	}

	/** The attribute is true, or is false. */
	static Condition is(String attribute, boolean value) {
		return new Flag(attribute, value);
	}

	/** The attribute is not null. */
	static Condition known(String attribute) {
		return new Known(attribute);
	}

	/** The attribute is on or before a day. */
	static Condition atMost(String attribute, LocalDate latest) {
		return new AttributeComparison(attribute, AttributeComparison.Operator.AT_MOST, latest);
	}

	/** The attribute is on or after a day. */
	static Condition atLeast(String attribute, LocalDate earliest) {
		return new AttributeComparison(attribute, AttributeComparison.Operator.AT_LEAST, earliest);
	}

	/** The attribute is after a day. */
	static Condition after(String attribute, LocalDate day) {
		return new AttributeComparison(attribute, AttributeComparison.Operator.MORE, day);
	}

	/** The attribute contains a text; the comparison is exact. */
	static Condition contains(String attribute, String text) {
		return new Contains(attribute, text);
	}

	/**
	 * There is a row that refers to the item and meets further conditions.
	 * @param reference the attribute of the row that refers to the item
	 * @param attribute the attribute of the item that it refers to
	 */
	static Condition exists(Class<?> rows, String reference, String attribute, Condition... further) {
		return List.of(further).contains(Nothing.INSTANCE) ? Nothing.INSTANCE
				: new Exists(rows, reference, attribute, Conditions.of(further));
	}

	/** At least one of these conditions holds. */
	static Condition any(Condition... conditions) {
		return new Any(List.of(conditions));
	}

	/** The condition is false or unknown. */
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
