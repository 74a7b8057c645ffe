package org.briefingapi.snapshot;

import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out from a data set, for all who read the same one, as much of it as
 * fits. Whoever reads outside a {@link Snapshot}, a load among them, finds nothing here.
 */
public final class DatasetCache<K, V> {

	/** Units of about half a kilobyte. */
	private static final int MAX = 10_000;

	private final Cache<Place<K>, V> values;

	/**
	 * Create a memory.
	 * @param size the number of things that a key and its value consist of
	 */
	public DatasetCache(ToIntBiFunction<K, V> size) {
		this.values = Caffeine.newBuilder()
			.maximumWeight(MAX)
			.weigher((Place<K> place, V value) -> 1 + size.applyAsInt(place.key(), value))
			.build();
	}

	/** The value of a key; null if it is not remembered. */
	public @Nullable V get(K key) {
		Snapshot.State state = Snapshot.current();
		return (state != null) ? values.getIfPresent(new Place<>(state.mark(), key)) : null;
	}

	/** The value of a key, worked out if it is not remembered. */
	public V get(K key, Supplier<V> source) {
		V known = get(key);
		if (known != null) {
			return known;
		}
		V value = source.get();
		put(key, value);
		return value;
	}

	/** Remembers a value that was worked out from the data set that is read. */
	void put(K key, V value) {
		Snapshot.State state = Snapshot.current();
		if (state != null && state.sure().getAsBoolean()) {
			values.put(new Place<>(state.mark(), key), value);
		}
	}

	private record Place<K>(Object mark, K key) {
	}

}
