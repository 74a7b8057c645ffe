package org.briefingapi.paging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What belongs to a key, read at most once in a read-only transaction: it sees one
 * snapshot, so reading again would give the same.
 */
public final class Once<V> {

	private final Function<Collection<String>, Map<String, V>> source;

	public Once(Function<Collection<String>, Map<String, V>> source) {
		this.source = source;
	}

	/** The values of these keys. Keys without one are absent. */
	public Map<String, V> get(Collection<String> keys) {
		if (keys.isEmpty()) {
			return Map.of();
		}
		if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			return source.apply(keys);
		}
		Map<String, Optional<V>> known = known();
		List<String> unknown = new ArrayList<>(keys);
		unknown.removeIf(known::containsKey);
		if (!unknown.isEmpty()) {
			Map<String, V> read = source.apply(unknown);
			unknown.forEach(key -> known.put(key, Optional.ofNullable(read.get(key))));
		}
		Map<String, V> values = new HashMap<>();
		keys.forEach(key -> known.get(key).ifPresent(value -> values.put(key, value)));
		return values;
	}

	@SuppressWarnings("unchecked")
	private Map<String, Optional<V>> known() {
		Object bound = TransactionSynchronizationManager.getResource(this);
		if (bound != null) {
			return (Map<String, Optional<V>>) bound;
		}
		Map<String, Optional<V>> known = new HashMap<>();
		TransactionSynchronizationManager.bindResource(this, known);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				TransactionSynchronizationManager.unbindResource(Once.this);
			}
		});
		return known;
	}

}
