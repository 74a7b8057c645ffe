package org.briefingapi.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.briefingapi.graphql.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * A cache of values read from a data set, for all requests that read the same data set.
 * Readers outside a {@link Snapshot}, such as a load, find nothing in it.
 */
public final class DatasetCache<K, V> {

	/** In bytes, for each of some twenty caches. */
	private static final int MAX_SIZE = 8_000_000;

	/** The overhead of the cache for each value, in bytes. */
	private static final int ENTRY = 150;

	private final Cache<Object, Object> values;

	public DatasetCache() {
		this.values = Caffeine.newBuilder()
			.maximumWeight(MAX_SIZE)
			.weigher((Object key, Object value) -> ENTRY + Footprint.of(((Key<?>) key).value()) + Footprint.of(value))
			.build();
	}

	/**
	 * Returns a look-up that asks its source once for each key, as long as the answer is
	 * cached.
	 * @param type the class of a value, or of its entries if values are lists
	 * @param source gives the values of keys, without those that have none
	 */
	public static <V> Lookup<V> lookup(Class<?> type, Function<Collection<String>, Map<String, V>> source) {
		return new CachedLookup<>(type, source, new DatasetCache<>());
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
