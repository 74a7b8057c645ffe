package org.briefingapi.seed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.dataset.DatasetChanged;
import org.briefingapi.dataset.Journal;
import org.briefingapi.dataset.Ledger;
import org.briefingapi.seed.RecordBinder.Bound;
import org.briefingapi.seed.SeedValidator.Checked;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Loads an empty store: nothing is known, so nothing has to be looked up. */
@Component
class FirstLoad {

	private final SeedProperties properties;

	private final Features features;

	private final Journal journal;

	private final Ledger ledger;

	private final BulkStore store;

	private final EntryFacts facts;

	private final EntityManager entityManager;

	FirstLoad(SeedProperties properties, Features features, Journal journal, Ledger ledger, BulkStore store,
			EntryFacts facts, EntityManager entityManager) {
		this.properties = properties;
		this.features = features;
		this.journal = journal;
		this.ledger = ledger;
		this.store = store;
		this.facts = facts;
		this.entityManager = entityManager;
	}

	/** Sweeps away what a load that was cut short left. */
	void sweep() {
		if (store.commitsAsItGoes() && ledger.dataset().isEmpty() && ledger.holdsRecords()) {
			store.sweep();
		}
	}

	/** Whether so much is to be loaded that it has to be committed as it goes. */
	boolean commitsAsItGoes(Checked checked) {
		return store.commitsAsItGoes() && isBulk(checked) && ledger.dataset().isEmpty();
	}

	/** Whether there is so much to load that it needs other means. */
	boolean isBulk(Checked checked) {
		return checked.records() >= properties.bulkFrom();
	}

	/**
	 * Loads all records, each batch in a transaction of its own, and some of them at a
	 * time.
	 */
	DatasetChanged runInBulk(Checked checked, RecordBinder binder, OffsetDateTime now, String licence,
			TransactionOperations transaction) {
		Origins origins = new Origins(checked.derivations());
		try {
			List<Part> taken = store.strip();
			new Batches(checked).forEach("Loading", (type, records) -> {
				List<Bound> bound = bind(type, records, binder);
				transaction.executeWithoutResult(status -> load(type, bound, origins, now));
				return records;
			}, records -> {
				// they are in the store
			});
			try (Workers workers = new Workers()) {
				restore(taken, checked,
						(type, slugs) -> workers.submit(() -> transaction.execute(status -> add(type, slugs)), done -> {
							// it is in the store
						}), workers::await);
			}
			return new DatasetChanged(transaction.execute(status -> {
				journal.unlimited();
				return journal.close(licence, now);
			}), Set.of());
		}
		catch (RuntimeException ex) {
			store.sweep();
			throw ex;
		}
	}

	/** Loads all records in the transaction that is under way. */
	void run(Checked checked, RecordBinder binder, OffsetDateTime now) {
		Batches batches = new Batches(checked);
		Origins origins = new Origins(checked.derivations());
		if (isBulk(checked) && !store.commitsAsItGoes()) {
			List<Part> taken = store.strip();
			batches.forEach("Loading", (type, records) -> new Batch(type, bind(type, records, binder)),
					batch -> load(batch.type(), batch.records(), origins, now));
			restore(taken, checked, this::add, () -> {
				// nothing is under way
			});
		}
		else {
			batches.forEach("Entering", (type, records) -> bind(type, records, binder), bound -> enter(bound, now));
			batches.forEach("Loading", (type, records) -> new Batch(type, bind(type, records, binder)),
					batch -> add(batch.type(), batch.records(), origins));
			workOut(checked, this::add);
		}
	}

	/**
	 * Brings back what was taken, before it is needed, or after it would be in the way.
	 * @param action works out entries, at once or soon
	 * @param end waits until all are worked out
	 */
	private void restore(List<Part> taken, Checked checked, BiConsumer<SeedType, List<String>> action, Runnable end) {
		Map<Boolean, List<Part>> parts = taken.stream()
			.collect(Collectors.partitioningBy(part -> part.isOf(EntryFacts.TABLES)));
		store.restore(parts.get(false));
		workOut(checked, action);
		end.run();
		store.restore(parts.get(true));
	}

	private boolean add(SeedType type, List<String> entries) {
		facts.add(type, entries);
		return true;
	}

	/** Works out what needs the rows of all records: they are there now, and indexed. */
	private void workOut(Checked checked, BiConsumer<SeedType, List<String>> action) {
		Progress progress = Progress.of("Working out", checked.records());
		EntryFacts.ENTRIES.forEach(type -> journal.forEachSlug(type.schemaType(), slugs -> {
			action.accept(type, slugs);
			progress.add(slugs.size());
		}));
		progress.end();
	}

	private List<Bound> bind(SeedType type, List<SeedRecord> records, RecordBinder binder) {
		Class<?> recordType = features.recordType(type);
		return records.stream().map(record -> binder.bindWithNode(record, recordType)).toList();
	}

	/** With the references away, a node need not be there before what points at it. */
	private void load(SeedType type, List<Bound> records, Origins origins, OffsetDateTime now) {
		enter(records, now);
		add(type, records, origins);
	}

	private void enter(List<Bound> records, OffsetDateTime now) {
		journal.enter(records.stream().map(Bound::node).toList(), now, false);
	}

	private void add(SeedType type, List<Bound> records, Origins origins) {
		features.of(type, origins).add(records.stream().map(Bound::value).toList());
		entityManager.clear();
	}

	private record Batch(SeedType type, List<Bound> records) {
	}

}
