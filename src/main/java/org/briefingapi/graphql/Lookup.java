package org.briefingapi.graphql;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Values by key, some of which may be cached. */
public interface Lookup<V> {

	/** The class of a value, or of its entries if values are lists. */
	Class<?> type();

	/** The values of these keys. Keys without one are absent. */
	Map<String, V> get(Collection<String> keys);

	/**
	 * The value of a key, empty if it has none; null if it is not cached and has to be
	 * looked up.
	 */
	@Nullable Optional<V> cached(String key);

	/**
	 * A look-up without a cache.
	 * @param type the class of a value, or of its entries if values are lists
	 * @param source gives the values of keys, without those that have none
	 */
	static <V> Lookup<V> of(Class<?> type, Function<Collection<String>, Map<String, V>> source) {
		return new Lookup<>() {
			@Override
			public Class<?> type() {
				return type;
			}

			@Override
			public @Nullable Optional<V> cached(String key) {
				return null;
			}

			@Override
			public Map<String, V> get(Collection<String> keys) {
				return source.apply(keys);
			}
		};
	}

}
