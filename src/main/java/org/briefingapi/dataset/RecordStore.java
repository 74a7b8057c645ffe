package org.briefingapi.dataset;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The records of one type: how a load writes them, and what loads and exports must know
 * of their columns. Each feature has one, so that a new field touches the feature alone.
 *
 * @param <N> the type that a record is loaded from
 */
public interface RecordStore<N> {

	RecordTable<N> table();

	/**
	 * Adds records.
	 * @param origins gives the first source in the chain of derivation of a source
	 */
	void add(List<N> records, UnaryOperator<String> origins);

	/** Replaces records, and all that belongs to them. */
	void revise(List<N> records, UnaryOperator<String> origins);

	/**
	 * Replaces records of which only some fields differ.
	 * @param fields these fields; none if they are not known
	 */
	default void revise(List<N> records, Set<String> fields, UnaryOperator<String> origins) {
		revise(records, origins);
	}

	/** Adds records that are all of {@link RecordTable#recordType}. */
	default void addAll(List<?> records, UnaryOperator<String> origins) {
		add(records.stream().map(table().recordType()::cast).toList(), origins);
	}

	/** Replaces records by others that are all of {@link RecordTable#recordType}. */
	default void reviseAll(List<?> records, Set<String> fields, UnaryOperator<String> origins) {
		revise(records.stream().map(table().recordType()::cast).toList(), fields, origins);
	}

	/** How records are read back in the form of seed data. */
	SeedQueries seedQueries();

	/** The tables as they are exported, that of the records first. */
	List<ExportTable> exportTables();

	/** Queries of the facts of an entry; null for records that are no entries. */
	default @Nullable EntryQueries entryQueries() {
		return null;
	}

	/**
	 * SQL that clears values that only one record can have, before another one takes
	 * them. The slugs of the records are {@code (:slugs)}.
	 */
	default List<String> releases() {
		return List.of();
	}

	/**
	 * The fields from which other records derive something: their origins, the actors for
	 * whom they speak, the areas above theirs, their gaps.
	 */
	default Set<String> derivedFields() {
		return Set.of();
	}

	/** The fields that nothing but the row of the record itself depends on. */
	default Set<String> ownFields() {
		return Set.of();
	}

	/** Those of them from which the involvements in entries, or their gaps, derive. */
	default Set<String> factFields() {
		return Set.of();
	}

	/**
	 * Computes anew what these records derive from others.
	 * @param slugs some records, all of which are handed over one batch after the other
	 * @param types the types of which fields changed that others derive from
	 */
	default void derive(List<String> slugs, Set<String> types, UnaryOperator<String> origins) {
		// most derive nothing
	}

	/** Computes anew what all records together derive from others. */
	default void deriveAll(Set<String> types) {
		// most derive nothing
	}

	/** The lists of the records, which the estimate of costs measures. */
	default List<ListRelation> lists() {
		return List.of();
	}

	/** The fields that a record is given where the seed data does not have them. */
	default List<String> generatedFields() {
		return List.of();
	}

}
