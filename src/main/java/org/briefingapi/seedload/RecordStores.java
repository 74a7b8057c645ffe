package org.briefingapi.seedload;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.briefingapi.dataset.EntryQueries;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.seedfile.SeedType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The stores of all features, by the type of their records. */
@Component
public class RecordStores {

	private final Map<SeedType, RecordStore<?>> byType = new EnumMap<>(SeedType.class);

	RecordStores(List<RecordStore<?>> stores) {
		stores.forEach(store -> byType.put(SeedType.ofSchema(store.table().type()), store));
	}

	/** All stores, in the order in which records are loaded. */
	public List<RecordStore<?>> all() {
		return List.copyOf(byType.values());
	}

	public RecordStore<?> of(SeedType type) {
		RecordStore<?> store = byType.get(type);
		if (store == null) {
			throw new IllegalStateException("No feature stores " + type.plural());
		}
		return store;
	}

	/** The types of entries. */
	List<SeedType> entries() {
		return Arrays.stream(SeedType.values()).filter(type -> entryQueries(type) != null).toList();
	}

	private @Nullable EntryQueries entryQueries(SeedType type) {
		return of(type).entryQueries();
	}

}
