package org.briefingapi.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.briefingapi.graphql.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * A cache of values read from a data set, for all requests that read the same data set.
 * Readers outside a {@link Snapshot}, such as a load, find nothing in it.
 */
public final class DatasetCache<K, V> {

	/** Units of about half a kilobyte. */
	private static final int MAX_WEIGHT = 10_000;

	private final Cache<Object, Object> values;

	/**
	 * Create a cache.
	 * @param size the number of things that a key and its value consist of
	 */
	@SuppressWarnings("unchecked")
	public DatasetCache(ToIntBiFunction<K, V> size) {
		this.values = Caffeine.newBuilder()
			.maximumWeight(MAX_WEIGHT)
			.weigher((Object key, Object value) -> 1 + size.applyAsInt(((Key<K>) key).value(), (V) value))
			.build();
	}

	/**
	 * Returns a look-up that asks its source once for each key, as long as the answer is
	 * cached.
	 * @param type the class of a value, or of its entries if values are lists
	 * @param source gives the values of keys, without those that have none
	 */
	public static <V> Lookup<V> lookup(Class<?> type, Function<Collection<String>, Map<String, V>> source) {
		return new CachedLookup<>(type, source, new DatasetCache<>((key, value) -> 0));
	}

	/** The value of a key; null if it is not cached. */
	@SuppressWarnings("unchecked")
	public @Nullable V get(K key) {
		Snapshot.State state = Snapshot.current();
		return (state != null) ? (V) state.find(values, new Key<>(state.dataset(), key)) : null;
	}

	/** The value of a key, computed if it is not cached. */
	public V get(K key, Supplier<V> source) {
		V known = get(key);
		if (known != null) {
			return known;
		}
		V value = source.get();
		put(key, value);
		return value;
	}

	private void put(K key, V value) {
		Snapshot.State state = Snapshot.current();
		if (state != null) {
			state.note(values, new Key<>(state.dataset(), key), value);
		}
	}

	private record Key<K>(Dataset dataset, K value) {
	}

	private record CachedLookup<V>(Class<?> type, Function<Collection<String>, Map<String, V>> source,
			DatasetCache<String, Optional<V>> cache) implements Lookup<V> {

		@Override
		public @Nullable Optional<V> cached(String key) {
			return cache.get(key);
		}

		@Override
		public Map<String, V> get(Collection<String> keys) {
			Map<String, V> values = new HashMap<>();
			Set<String> unknown = new LinkedHashSet<>();
			for (String key : keys) {
				Optional<V> known = cached(key);
				if (known == null) {
					unknown.add(key);
				}
				else {
					known.ifPresent(value -> values.put(key, value));
				}
			}
			if (!unknown.isEmpty()) {
				Map<String, V> read = source.apply(unknown);
				unknown.forEach(key -> cache.put(key, Optional.ofNullable(read.get(key))));
				values.putAll(read);
			}
			return values;
		}

	}

}
