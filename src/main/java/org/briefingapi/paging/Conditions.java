package org.briefingapi.paging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.persistence.criteria.Predicate;
import org.briefingapi.paging.AttributeComparison.Operator;
import org.jspecify.annotations.Nullable;

/** A conjunction of conditions. */
public record Conditions(List<Condition> required) implements Condition {

	/** No conditions; all items match. */
	public static final Conditions NONE = new Conditions(List.of());

	static Conditions of(Condition... conditions) {
		Conditions all = NONE;
		for (Condition each : conditions) {
			all = all.and(each);
		}
		return all;
	}

	/** Adds a condition. */
	public Conditions and(Condition condition) {
		List<Condition> all = new ArrayList<>(required);
		all.addAll((condition instanceof Conditions more) ? more.required : List.of(condition));
		return new Conditions(List.copyOf(all));
	}

	/** Adds the condition for a value of a filter, unless the value is null. */
	public <V> Conditions given(@Nullable V value, Function<V, Condition> condition) {
		return (value != null) ? and(condition.apply(value)) : this;
	}

	/** The earliest of the days that limit an attribute from above. */
	Optional<LocalDate> mostOf(String attribute) {
		return required.stream()
			.filter(condition -> isMostOf(attribute, condition))
			.map(condition -> (LocalDate) ((AttributeComparison) condition).value())
			.min(LocalDate::compareTo);
	}

	/** These conditions without those that limit an attribute from above. */
	Conditions withoutMostOf(String attribute) {
		return new Conditions(required.stream().filter(condition -> !isMostOf(attribute, condition)).toList());
	}

	private static boolean isMostOf(String attribute, Condition condition) {
		return condition instanceof AttributeComparison comparison && comparison.operator() == Operator.AT_MOST
				&& comparison.attribute().equals(attribute) && comparison.value() instanceof LocalDate;
	}

	@Override
	public Predicate on(Item item) {
		return item.builder().and(required.stream().map(condition -> condition.on(item)).toArray(Predicate[]::new));
	}

}
