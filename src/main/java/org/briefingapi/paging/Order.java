package org.briefingapi.paging;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The order of a list: by keys that are never null, the last of them unique, all
 * ascending or all descending.
 *
 * @param name identifies it in cursors
 */
public record Order<E>(String name, List<Key<E>> keys, boolean descending) {

	public static <E> Order<E> ascending(String name, List<Key<E>> keys) {
		return new Order<>(name, keys, false);
	}

	public static <E> Order<E> descending(String name, List<Key<E>> keys) {
		return new Order<>(name, keys, true);
	}

	/** Identifies the order among those of the same list. */
	List<Object> key() {
		return List.of(name, descending);
	}

	/**
	 * The order that a client asks for.
	 * @param orders those of the list, the default first, then further ones by name and
	 * direction; each is reversed for the other direction if there is none
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

	/** The same order from the other end. */
	public Order<E> reversed() {
		return new Order<>(name, keys, !descending);
	}

	/** The order of an item in a query. */
	List<jakarta.persistence.criteria.Order> of(Item item) {
		return keys.stream()
			.map(key -> item.get(key.attribute())).<jakarta.persistence.criteria.Order>map(
					key -> descending ? item.builder().desc(key) : item.builder().asc(key))
			.toList();
	}

	/**
	 * One key of an order: an attribute of the entity.
	 *
	 * @param least no value of it is less; null where values have no such bound
	 * @param steps from one value to the next, where many items have one value in common,
	 * so that a page which begins in the midst of them is read in two steps; null where
	 * few have
	 */
	public record Key<E>(String attribute, Function<E, Object> value, Function<String, Object> parse,
			@Nullable Object least, @Nullable KeySuccessor steps) {

		private static final int LAST_YEAR = 9999;

		public static <E> Key<E> text(String attribute, Function<E, Object> value) {
			return new Key<>(attribute, value, text -> text, "", null);
		}

		/** A text that many items have in common. */
		public static <E> Key<E> sharedText(String attribute, Function<E, Object> value) {
			return new Key<>(attribute, value, text -> text, "", KeySuccessor.ofTexts());
		}

		/** One of a few constants, in the order of their names. */
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
