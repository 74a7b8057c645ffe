package org.briefingapi.paging;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The order of a list. No key may be null, the last key is unique, and all keys have the
 * same direction.
 *
 * @param name identifies the order in cursors
 */
public record Order<E>(String name, List<Key<E>> keys, boolean descending) {

	public static <E> Order<E> ascending(String name, List<Key<E>> keys) {
		return new Order<>(name, keys, false);
	}

	public static <E> Order<E> descending(String name, List<Key<E>> keys) {
		return new Order<>(name, keys, true);
	}

	/** Identifies the order among the orders of the list, for the cache. */
	List<Object> key() {
		return List.of(name, descending);
	}

	/**
	 * The order that a client requests.
	 * @param orders the orders of the list, the default first. An order in the other
	 * direction is derived by reversal if it is not given.
	 */
	public static <E> Order<E> chosen(List<Order<E>> orders, @Nullable OrderBy wanted) {
		if (wanted == null) {
			return orders.get(0);
		}
		List<Order<E>> named = orders.stream().filter(order -> order.name.equals(wanted.field())).toList();
		boolean descending = wanted.direction() == OrderDirection.DESC;
		return named.stream()
			.filter(order -> order.descending == descending)
			.findFirst()
			.orElseGet(() -> named.get(0).reversed());
	}

	/** The order in the opposite direction. */
	public Order<E> reversed() {
		return new Order<>(name, keys, !descending);
	}

	/** The order as Criteria expressions. */
	List<jakarta.persistence.criteria.Order> of(Item item) {
		return keys.stream()
			.map(key -> item.get(key.attribute())).<jakarta.persistence.criteria.Order>map(
					key -> descending ? item.builder().desc(key) : item.builder().asc(key))
			.toList();
	}

	/**
	 * A sort key: an attribute of the entity.
	 *
	 * @param least a lower bound of the values; null if there is none
	 * @param steps computes the next value, for keys that many items share, so that a
	 * page within such items is read in two index scans; otherwise null
	 */
	public record Key<E>(String attribute, Function<E, Object> value, Function<String, Object> parse,
			@Nullable Object least, @Nullable KeySuccessor steps) {

		private static final int LAST_YEAR = 9999;

		public static <E> Key<E> text(String attribute, Function<E, Object> value) {
			return new Key<>(attribute, value, text -> text, "", null);
		}

		/** A text that many items share. */
		public static <E> Key<E> sharedText(String attribute, Function<E, Object> value) {
			return new Key<>(attribute, value, text -> text, "", KeySuccessor.ofTexts());
		}

		/** An enum constant; ordered by name. */
		public static <E, C extends Enum<C>> Key<E> constant(String attribute, Function<E, Object> value,
				Class<C> constants) {
			return new Key<>(attribute, value, name -> Enum.valueOf(constants, name), null, KeySuccessor.of(constants));
		}

		public static <E> Key<E> number(String attribute, Function<E, Object> value) {
			return new Key<>(attribute, value, Integer::valueOf, Integer.MIN_VALUE, null);
		}

		public static <E> Key<E> date(String attribute, Function<E, Object> value) {
			return new Key<>(attribute, value, Key::day, LocalDate.of(1, 1, 1), null);
		}

		private static LocalDate day(String text) {
			LocalDate day = LocalDate.parse(text);
			if (day.getYear() > LAST_YEAR) {
				throw new IllegalArgumentException("No database holds the day " + text);
			}
			return day;
		}

	}

}
