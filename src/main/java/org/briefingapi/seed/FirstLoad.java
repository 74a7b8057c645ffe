package org.briefingapi.seed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.briefingapi.dataset.DatasetChanged;
import org.briefingapi.dataset.Journal;
import org.briefingapi.dataset.Ledger;
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

	private final EntityManager entityManager;

	FirstLoad(SeedProperties properties, Features features, Journal journal, Ledger ledger, BulkStore store,
			EntityManager entityManager) {
		this.properties = properties;
		this.features = features;
		this.journal = journal;
		this.ledger = ledger;
		this.store = store;
		this.entityManager = entityManager;
	}

	/** Sweeps away what a load that was cut short left. */
	void sweep() {
		if (store.isSuited() && ledger.dataset().isEmpty() && ledger.counts().total() > 0) {
			store.sweep();
		}
	}

	/** Whether so much is to be loaded that the store is better prepared for it. */
	boolean isBulk(Checked checked) {
		return store.isSuited() && checked.records() >= properties.bulkFrom() && ledger.dataset().isEmpty();
	}

	/**
	 * Loads all records, each batch in a transaction of its own, and some of them at a
	 * time.
	 */
	DatasetChanged runInBulk(Checked checked, RecordBinder binder, OffsetDateTime now, String licence,
			TransactionOperations transaction) {
		Batches batches = new Batches(checked);
		Origins origins = new Origins(checked.derivations());
		try {
			inParallel(batches, "Entering", transaction, (type, records) -> enter(type, records, binder, now));
			List<String> taken = store.strip();
			inParallel(batches, "Loading", transaction, (type, records) -> add(type, records, binder, origins));
			Progress progress = Progress.of("Indexing", taken.size());
			taken.forEach(sql -> {
				store.restore(sql);
				progress.add(1);
			});
			progress.end();
			return new DatasetChanged(transaction.execute(status -> journal.close(licence, now)), Set.of());
		}
		catch (RuntimeException ex) {
			store.sweep();
			throw ex;
		}
	}

	/** Types wait for each other, since one may look up what another one has. */
	private static void inParallel(Batches batches, String what, TransactionOperations transaction,
			Batches.Action action) {
		try (Workers workers = new Workers()) {
			SeedType[] last = new SeedType[1];
			batches.forEach(what, (type, records) -> {
				if (type != last[0]) {
					workers.await();
					last[0] = type;
				}
				workers.submit(() -> transaction.executeWithoutResult(status -> action.accept(type, records)));
			});
			workers.await();
		}
	}

	/** Loads all records in the transaction that is under way. */
	void run(Checked checked, RecordBinder binder, OffsetDateTime now) {
		Batches batches = new Batches(checked);
		Origins origins = new Origins(checked.derivations());
		batches.forEach("Entering", (type, records) -> enter(type, records, binder, now));
		batches.forEach("Loading", (type, records) -> add(type, records, binder, origins));
	}

	private void enter(SeedType type, List<SeedRecord> records, RecordBinder binder, OffsetDateTime now) {
		journal.enter(binder.nodes(records, features.recordType(type)), now, false);
	}

	private void add(SeedType type, List<SeedRecord> records, RecordBinder binder, Origins origins) {
		Feature<?> feature = features.of(type, origins);
		feature.add(records.stream().<Object>map(record -> binder.bind(record, feature.type())).toList());
		entityManager.flush();
		entityManager.clear();
	}

}
