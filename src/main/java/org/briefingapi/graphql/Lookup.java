package org.briefingapi.graphql;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Loads values by key; some may be cached. */
public interface Lookup<V> {

	/** The class of a value; for lists, the class of the entries. */
	Class<?> type();

	/** Loads the values of keys. Keys without a value are absent. */
	Map<String, V> get(Collection<String> keys);

	/**
	 * The cached value of a key: empty if the key has none, null if it must be loaded.
	 */
	@Nullable Optional<V> cached(String key);

	/**
	 * A look-up without a cache.
	 * @param type the class of a value; for lists, the class of the entries
	 * @param source loads the values of keys, and omits keys without a value
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
