package org.briefingapi.seedload;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.briefingapi.dataset.EntryQueries;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.gap.GapQueries;
import org.briefingapi.seedfile.SeedType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Computes the tables that derive from entries and the sources that bear them out: the
 * actors that are involved in an entry, and its gaps. With tables of their own, a list of
 * either costs no more than its page.
 */
@Component
public class DerivedTables {

	/** The tables that nothing else is written to. */
	public static final Set<String> TABLES = Set.of("involvement", "gap");

	/** H2 compares each row that it finds with all of a list. */
	private static final int BATCH = 200;

	private final JdbcClient jdbc;

	private final RecordStores stores;

	DerivedTables(JdbcClient jdbc, RecordStores stores) {
		this.jdbc = jdbc;
		this.stores = stores;
	}

	/** Computes the rows of entries of one type for the first time. */
	void add(SeedType type, List<String> entries) {
		forEachBatch(entries, batch -> addBatch(type, batch));
	}

	/**
	 * Computes the rows of all entries of one type for the first time, at once, which
	 * takes a database that joins large tables in other ways than row by row.
	 */
	void addAll(SeedType type) {
		String all = "(select slug from " + stores.of(type).table().name() + ")";
		inserts(type).forEach(insert -> jdbc.sql(insert.replace("(:entries)", all)).update());
	}

	/** Computes the rows of entries of one type anew. */
	void refresh(SeedType type, List<String> entries) {
		forEachBatch(entries, batch -> {
			TABLES
				.forEach(table -> update(String.format(Locale.ROOT, "delete from %s where entry in (:entries)", table),
						batch));
			addBatch(type, batch);
		});
	}

	/** For statements that look up the rows of a list. */
	static <T> void forEachBatch(List<T> entries, Consumer<List<T>> action) {
		for (int from = 0; from < entries.size(); from += BATCH) {
			action.accept(entries.subList(from, Math.min(entries.size(), from + BATCH)));
		}
	}

	private void addBatch(SeedType type, List<String> entries) {
		inserts(type).forEach(insert -> update(insert, entries));
	}

	private List<String> inserts(SeedType type) {
		RecordStore<?> store = stores.of(type);
		EntryQueries queries = Objects.requireNonNull(store.entryQueries(), type.noun() + " is no entry");
		Stream<String> gaps = Stream.concat(
				GapQueries.of(store.table().type(), store.table().name(), queries.dateColumn()).stream(),
				queries.gaps().stream());
		return Stream
			.concat(Stream.of("insert into involvement (actor, entry, entry_type, earliest) " + queries.involvements()),
					gaps.map(select -> "insert into gap (kind, entry, entry_type, amount) " + select))
			.toList();
	}

	private void update(String sql, List<String> entries) {
		jdbc.sql(sql).param("entries", entries).update();
	}

}
