package org.briefingapi.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.briefingapi.graphql.Lookup;
import org.jspecify.annotations.Nullable;

/** A look-up that asks for each key once for a data set, as long as it is remembered. */
public final class CachedLookup<V> implements Lookup<V> {

	private final Class<?> type;

	private final Function<Collection<String>, Map<String, V>> source;

	private final DatasetCache<String, Optional<V>> remembered = new DatasetCache<>((key, value) -> 0);

	/**
	 * Create one.
	 * @param type the class of a value, or of its entries if values are lists
	 * @param source gives the values of keys, without those that have none
	 */
	public CachedLookup(Class<?> type, Function<Collection<String>, Map<String, V>> source) {
		this.type = type;
		this.source = source;
	}

	@Override
	public Class<?> type() {
		return type;
	}

	@Override
	public @Nullable Optional<V> cached(String key) {
		return remembered.get(key);
	}

	@Override
	public Map<String, V> get(Collection<String> keys) {
		Map<String, V> values = new HashMap<>();
		List<String> unknown = new ArrayList<>();
		for (String key : keys) {
			Optional<V> known = remembered.get(key);
			if (known == null) {
				unknown.add(key);
			}
			else if (known.isPresent()) {
				values.put(key, known.get());
			}
		}
		if (!unknown.isEmpty()) {
			Map<String, V> read = source.apply(unknown);
			unknown.forEach(key -> remembered.put(key, Optional.ofNullable(read.get(key))));
			values.putAll(read);
		}
		return values;
	}

}
