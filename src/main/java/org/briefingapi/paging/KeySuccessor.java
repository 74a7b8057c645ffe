package org.briefingapi.paging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Computes the next value of a key. For {@code key > x}, H2 would scan all rows with x;
 * {@code key >= above(x)} avoids that.
 */
interface KeySuccessor {

	/** A bound that all greater values reach, and the value itself does not. */
	Optional<Object> above(Object value);

	/** A bound that no lesser value exceeds, and the value itself does. */
	Optional<Object> below(Object value);

	/**
	 * For texts without control characters. Two of them may not differ in a character
	 * beyond the basic plane, whose order depends on the database.
	 */
	static KeySuccessor ofTexts() {
		return new KeySuccessor() {
			@Override
			public Optional<Object> above(Object value) {
				return Optional.of(value + "\u0001");
			}

			@Override
			public Optional<Object> below(Object value) {
				String text = (String) value;
				if (text.isEmpty()) {
					return Optional.empty();
				}
				int last = text.codePointBefore(text.length());
				String before = text.substring(0, text.length() - Character.charCount(last));
				// half of a pair of surrogates is no character
				int less = (last == Character.MAX_SURROGATE + 1) ? Character.MIN_SURROGATE - 1 : last - 1;
				return Optional.of(before + Character.toString(less) + "\uffff");
			}
		};
	}

	/** For constants, in the order of their names. */
	static <C extends Enum<C>> KeySuccessor of(Class<C> constants) {
		TreeSet<C> byName = new TreeSet<>(Comparator.comparing(Enum::name));
		byName.addAll(List.of(constants.getEnumConstants()));
		return new KeySuccessor() {
			@Override
			public Optional<Object> above(Object value) {
				return Optional.ofNullable(byName.higher(constants.cast(value)));
			}

			@Override
			public Optional<Object> below(Object value) {
				return Optional.ofNullable(byName.lower(constants.cast(value)));
			}
		};
	}

}
