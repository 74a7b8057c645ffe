package org.briefingapi.seedload;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.briefingapi.dataset.DatasetLoaded;
import org.briefingapi.dataset.DatasetWriter;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.seedcheck.SeedValidator.Checked;
import org.briefingapi.seedfile.Progress;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.Workers;
import org.briefingapi.seedload.RecordBinder.Bound;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Loads an empty store: nothing is known, so nothing has to be looked up. */
@Component
public class InitialLoad {

	private final LoadProperties properties;

	private final RecordStores stores;

	private final DatasetWriter datasetWriter;

	private final Datasets datasets;

	private final BulkStore store;

	private final DerivedTables facts;

	private final EntityManager entityManager;

	InitialLoad(LoadProperties properties, RecordStores stores, DatasetWriter datasetWriter, Datasets datasets,
			BulkStore store, DerivedTables facts, EntityManager entityManager) {
		this.properties = properties;
		this.stores = stores;
		this.datasetWriter = datasetWriter;
		this.datasets = datasets;
		this.store = store;
		this.facts = facts;
		this.entityManager = entityManager;
	}

	/** Removes the rows of a load that was cut short. */
	public void wipe() {
		if (store.commitsAsItGoes() && datasets.dataset().isEmpty() && datasets.holdsRecords()) {
			store.wipe();
		}
	}

	/** Whether so much is to be loaded that it has to be committed as it goes. */
	public boolean commitsAsItGoes(Checked checked) {
		return store.commitsAsItGoes() && isBulk(checked) && datasets.dataset().isEmpty();
	}

	/** Whether there is so much to load that it needs other means. */
	public boolean isBulk(Checked checked) {
		return checked.changedRecords() >= properties.bulkFrom();
	}

	/**
	 * Loads all records, each batch in a transaction of its own, and some of them at a
	 * time.
	 */
	public DatasetLoaded runInBulk(Checked checked, RecordBinder binder, OffsetDateTime now,
			TransactionOperations transaction) {
		Origins origins = new Origins(checked.derivations());
		try {
			List<SchemaObject> taken = store.strip();
			new Batches(checked).forEach("Loading", (type, records) -> {
				List<Bound> bound = bind(type, records, binder);
				return unlimited(transaction, () -> {
					load(type, bound, origins, now);
					return records;
				});
			}, records -> {
				// they are in the store
			});
			restore(taken, () -> {
				try (Workers workers = new Workers()) {
					workOut(checked, (type, slugs) -> workers
						.submit(() -> unlimited(transaction, () -> add(type, slugs)), done -> {
							// it is in the store
						}));
					workers.await();
				}
			});
			return new DatasetLoaded(unlimited(transaction, () -> datasetWriter.close(checked.description(), now)),
					Set.of());
		}
		catch (RuntimeException ex) {
			store.wipe();
			throw ex;
		}
	}

	/** In a transaction that may take any time, like each part of a load. */
	private <T> T unlimited(TransactionOperations transaction, Supplier<T> part) {
		return Objects.requireNonNull(transaction.execute(status -> {
			datasetWriter.unlimited();
			return part.get();
		}));
	}

	/** Loads all records in the transaction that is under way. */
	public void run(Checked checked, RecordBinder binder, OffsetDateTime now) {
		Batches batches = new Batches(checked);
		Origins origins = new Origins(checked.derivations());
		if (isBulk(checked) && !store.commitsAsItGoes()) {
			List<SchemaObject> taken = store.strip();
			batches.forEach("Loading", (type, records) -> new Batch(type, bind(type, records, binder)),
					batch -> load(batch.type(), batch.records(), origins, now));
			restore(taken, () -> stores.entries().forEach(facts::addAll));
		}
		else {
			batches.forEach("Entering", (type, records) -> bind(type, records, binder), bound -> enter(bound, now));
			batches.forEach("Loading", (type, records) -> new Batch(type, bind(type, records, binder)),
					batch -> add(batch.type(), batch.records(), origins));
			workOut(checked, this::add);
		}
	}

	/**
	 * Creates the indexes and constraints again: those of derived tables last, since they
	 * would only slow down the rows that are computed.
	 */
	private void restore(List<SchemaObject> taken, Runnable workOut) {
		Map<Boolean, List<SchemaObject>> parts = taken.stream()
			.collect(Collectors.partitioningBy(part -> part.isOf(DerivedTables.TABLES)));
		store.restore(parts.get(false));
		workOut.run();
		store.restore(parts.get(true));
	}

	private boolean add(SeedType type, List<String> entries) {
		facts.add(type, entries);
		return true;
	}

	/**
	 * Computes the derived tables, which needs the rows of all records, and their
	 * indexes.
	 */
	private void workOut(Checked checked, BiConsumer<SeedType, List<String>> action) {
		Progress progress = Progress.of("Working out", checked.records());
		stores.entries().forEach(type -> datasetWriter.forEachSlug(type.schemaType(), slugs -> {
			action.accept(type, slugs);
			progress.add(slugs.size());
		}));
		progress.end();
	}

	private List<Bound> bind(SeedType type, List<SeedRecord> records, RecordBinder binder) {
		Class<?> recordType = stores.of(type).table().recordType();
		return records.stream().map(record -> binder.bindWithNode(record, recordType)).toList();
	}

	/**
	 * Without foreign keys, a node need not be there before the rows that refer to it.
	 */
	private void load(SeedType type, List<Bound> records, Origins origins, OffsetDateTime now) {
		enter(records, now);
		add(type, records, origins);
	}

	private void enter(List<Bound> records, OffsetDateTime now) {
		datasetWriter.enter(records.stream().map(Bound::node).toList(), now, false);
	}

	private void add(SeedType type, List<Bound> records, Origins origins) {
		stores.of(type).addAll(records.stream().map(Bound::value).toList(), origins);
		entityManager.clear();
	}

	private record Batch(SeedType type, List<Bound> records) {
	}

}
