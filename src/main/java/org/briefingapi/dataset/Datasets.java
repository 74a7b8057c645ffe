package org.briefingapi.dataset;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.history.ActorChange;
import org.briefingapi.snapshot.CurrentDataset;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.Dataset.Coverage;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The data set's book: its version, and when each record came in and was revised. */
@Component
public class Datasets {

	private final CurrentDataset current;

	private final NodeRepository nodes;

	/** Asked late, since features know this. */
	private final ObjectProvider<RecordStore<?>> stores;

	private final EntityManager entityManager;

	private final Clock clock;

	Datasets(CurrentDataset current, NodeRepository nodes, ObjectProvider<RecordStore<?>> stores,
			EntityManager entityManager, Clock clock) {
		this.stores = stores;
		this.entityManager = entityManager;
		this.clock = clock;
		this.current = current;
		this.nodes = nodes;
	}

	/** The data set; empty before the first load. */
	public Optional<Dataset> dataset() {
		return current.find();
	}

	/**
	 * The last day that can be told of: the end of the record, or today where it declares
	 * none.
	 */
	public LocalDate lastDay() {
		return dataset().map(Dataset::coverage).map(Coverage::until).orElseGet(() -> LocalDate.now(clock));
	}

	/**
	 * The day asked for, but no later than the last one; that one if none is asked for.
	 */
	public LocalDate day(@Nullable LocalDate asked) {
		LocalDate last = lastDay();
		return (asked != null && asked.isBefore(last)) ? asked : last;
	}

	/** When the records of these slugs came in and were revised, by slug. */
	public Map<String, RecordDates> recorded(Collection<String> slugs) {
		return nodes.recorded(slugs).stream().collect(Collectors.toMap(RecordDates::slug, recorded -> recorded));
	}

	/**
	 * The changes since a time to records that concern an actor and date from a day or
	 * before, the first change first.
	 * @param most how many changes at most
	 */
	public List<ActorChange> changes(String actor, LocalDate day, OffsetDateTime since, int most) {
		return nodes.changes(actor, day, since, Limit.of(most));
	}

	/** Whether there are records, also such as a load left that was cut short. */
	public boolean holdsRecords() {
		return !nodes.slugs(Limit.of(1)).isEmpty();
	}

	/** How many records of each type the data set holds. */
	public DatasetCounts counts() {
		Map<String, Integer> counts = countByType();
		return new DatasetCounts(counts.getOrDefault("Source", 0), counts.getOrDefault("Actor", 0),
				counts.getOrDefault("Area", 0), counts.getOrDefault("Event", 0), counts.getOrDefault("Proposal", 0),
				counts.getOrDefault("Agreement", 0), counts.getOrDefault("Statement", 0),
				counts.getOrDefault("Divergence", 0));
	}

	/**
	 * By the records' own tables, whose rows H2 knows the number of at read committed.
	 */
	private Map<String, Integer> countByType() {
		Map<String, Integer> counts = new HashMap<>();
		String count = stores.stream()
			.map(store -> String.format(Locale.ROOT, "select '%s', count(*) from %s", store.table().type(),
					store.table().name()))
			.collect(Collectors.joining(" union all "));
		if (!count.isEmpty()) {
			entityManager.unwrap(Session.class)
				.createNativeQuery(count, Object[].class)
				.getResultList()
				.forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
		}
		return counts;
	}

}
