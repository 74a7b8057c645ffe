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

	/** A value above the given one, and not above the next greater value. */
	Optional<Object> above(Object value);

	/** A value below the given one, and not below the next smaller value. */
	Optional<Object> below(Object value);

	/**
	 * For texts without control characters, in which U+FFFE precedes each character
	 * beyond the Basic Multilingual Plane, so that all databases sort alike.
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
				if (last == Character.MIN_SUPPLEMENTARY_CODE_POINT) {
					return Optional.of(before);
				}
				// a lone surrogate is no valid character
				int less = (last == Character.MAX_SURROGATE + 1) ? Character.MIN_SURROGATE - 1 : last - 1;
				return Optional.of(before + Character.toString(less) + "\uffff");
			}
		};
	}

	/** For enum constants in the order of their names. */
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
