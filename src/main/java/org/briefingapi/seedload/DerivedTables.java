package org.briefingapi.seedload;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

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
		RecordStore<?> store = stores.of(type);
		EntryQueries queries = Objects.requireNonNull(store.entryQueries(), type.noun() + " is no entry");
		update("insert into involvement (actor, entry, entry_type, earliest) " + queries.involvements(), entries);
		GapQueries.of(store.table().type(), store.table().name(), queries.dateColumn())
			.forEach(gaps -> addGaps(gaps, entries));
		queries.gaps().forEach(gaps -> addGaps(gaps, entries));
	}

	private void addGaps(String select, List<String> entries) {
		update("insert into gap (kind, entry, entry_type, amount) " + select, entries);
	}

	private void update(String sql, List<String> entries) {
		jdbc.sql(sql).param("entries", entries).update();
	}

}
