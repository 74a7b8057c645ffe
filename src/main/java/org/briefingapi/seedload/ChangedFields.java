package org.briefingapi.seedload;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.briefingapi.dataset.UpsertResult;
import org.briefingapi.history.ChangeKind;
import org.briefingapi.seedfile.SeedType;
import org.jspecify.annotations.Nullable;

/** The records that a load adds or revises, with the fields that change. */
class ChangedFields {

	/** Stands for the fields of a record that is new. */
	static final Set<String> ADDED = Set.of("*");

	private final Map<SeedType, Map<String, Set<String>>> fields = new EnumMap<>(SeedType.class);

	/** Each once. */
	private final Map<Set<String>, Set<String>> distinct = new HashMap<>();

	void add(SeedType type, UpsertResult result) {
		Set<String> changed = (result.kind() == ChangeKind.ADDED) ? ADDED
				: distinct.computeIfAbsent(result.fields(), some -> some);
		fields.computeIfAbsent(type, added -> new HashMap<>()).put(result.slug(), changed);
	}

	/** The types of the records. */
	Set<SeedType> types() {
		return fields.keySet();
	}

	/**
	 * The fields of a record that change, none of them if they are not known;
	 * {@link #ADDED} if it is new, null if it stays as it is.
	 */
	@Nullable Set<String> of(SeedType type, String slug) {
		return fields.getOrDefault(type, Map.of()).get(slug);
	}

	/**
	 * The records of a type that are added, or that change in other fields than these.
	 */
	List<String> beyond(SeedType type, Set<String> some) {
		return fields.getOrDefault(type, Map.of())
			.entrySet()
			.stream()
			.filter(change -> change.getValue().isEmpty() || !some.containsAll(change.getValue()))
			.map(Map.Entry::getKey)
			.toList();
	}

}
