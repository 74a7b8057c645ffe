package org.briefingapi.paging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * From one value of a key to the next. An index is read from there, while H2 reads all
 * rows with the value itself where values are to be beyond it.
 */
interface KeySuccessor {

	/** What all greater values reach, and the value itself does not. */
	Optional<Object> above(Object value);

	/** What no lesser value exceeds, and the value itself does. */
	Optional<Object> below(Object value);

	/** Over slugs, of which no character comes before a hyphen or after a z. */
	static KeySuccessor ofSlugs() {
		return new KeySuccessor() {
			@Override
			public Optional<Object> above(Object value) {
				return Optional.of(value + "!");
			}

			@Override
			public Optional<Object> below(Object value) {
				String slug = (String) value;
				int last = slug.length() - 1;
				return (last < 0) ? Optional.empty()
						: Optional.of(slug.substring(0, last) + (char) (slug.charAt(last) - 1) + "~");
			}
		};
	}

	/** Over constants, in the order of their names. */
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
