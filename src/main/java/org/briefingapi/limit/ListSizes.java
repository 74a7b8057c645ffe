package org.briefingapi.limit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.briefingapi.dataset.ListRelation;
import org.briefingapi.dataset.RecordStore;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.DatasetSwitched;
import org.briefingapi.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sizes of lists without pages. They are measured once for each version of the data
 * set, so that equal data has equal costs on all servers.
 */
@Component
class ListSizes {

	/**
	 * The maximum number of rows measured in a table; these are the lists of the first
	 * parents.
	 */
	private static final int MAX_ROWS = 10_000;

	private static final String MEASURE = """
			select coalesce(max(entries), 0), coalesce(ceil(avg(entries)), 0) from (
			  select cast(count(*) as double precision) as entries
			  from (select %2$s as parent from %1$s order by %2$s limit %3$d) listed
			  group by parent) sizes""";

	private static final Logger log = LoggerFactory.getLogger(ListSizes.class);

	private final Snapshot snapshot;

	private final ObjectProvider<RecordStore<?>> stores;

	private final JdbcClient jdbc;

	private @Nullable String version;

	private volatile Map<String, ListSize> sizes = Map.of();

	ListSizes(Snapshot snapshot, ObjectProvider<RecordStore<?>> stores, JdbcClient jdbc) {
		this.snapshot = snapshot;
		this.stores = stores;
		this.jdbc = jdbc;
	}

	/**
	 * The sizes, by field, in the data set of the current request; outside a request, the
	 * sizes measured last.
	 */
	Map<String, ListSize> current() {
		Dataset dataset = snapshot.dataset();
		return (dataset != null) ? of(dataset.version()) : sizes;
	}

	/**
	 * Measures ahead, so that no request has to wait. If this fails, the next request
	 * measures.
	 */
	@EventListener
	void measure(DatasetSwitched event) {
		try {
			of(event.dataset().version());
		}
		catch (DataAccessException ex) {
			log.debug("Could not measure lists", ex);
		}
	}

	private synchronized Map<String, ListSize> of(String wanted) {
		if (!Objects.equals(version, wanted)) {
			Map<String, ListSize> measured = new HashMap<>();
			stores.stream()
				.flatMap(store -> store.lists().stream())
				.forEach(list -> measured.put(list.field(), measured(list)));
			sizes = Map.copyOf(measured);
			version = wanted;
		}
		return sizes;
	}

	private ListSize measured(ListRelation list) {
		return jdbc.sql(String.format(Locale.ROOT, MEASURE, list.table(), list.parent(), MAX_ROWS))
			.query((row, number) -> new ListSize(row.getInt(1), row.getInt(2)))
			.single();
	}

	/**
	 * The size of a list.
	 *
	 * @param most the size of the longest list
	 * @param average the average size of the lists that are not empty, rounded up
	 */
	record ListSize(int most, int average) {
	}

}
