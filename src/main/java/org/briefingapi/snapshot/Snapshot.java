package org.briefingapi.snapshot;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.database.ReadTransactions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads several things from one data set, whatever a load does meanwhile. While the
 * {@link DatasetMonitor} knows that no other data set can come, nothing more is needed
 * for that; else the database has to see to it. Those who read open no transaction of
 * their own, so whoever asks them for several things asks within one of these.
 */
@Component
public class Snapshot {

	private final DatasetMonitor watch;

	private final DatabaseAvailability availability;

	private final DatasetRepository datasets;

	private final TransactionOperations light;

	private final TransactionOperations strict;

	private final boolean remembering;

	Snapshot(DatasetMonitor watch, DatabaseAvailability availability, DatasetRepository datasets,
			ReadTransactions transactions, RecordCacheProperties properties) {
		this.watch = watch;
		this.availability = availability;
		this.datasets = datasets;
		this.light = transactions.ofNoSnapshot();
		this.strict = transactions.ofOneSnapshot();
		this.remembering = properties.recordMemory();
	}

	/** The data set that the calling thread reads; null if there is none. */
	public @Nullable Dataset dataset() {
		State state = current();
		return (state != null) ? state.dataset() : null;
	}

	/** What the calling thread reads from; null if it reads outside a snapshot. */
	static @Nullable State current() {
		return (State) TransactionSynchronizationManager.getResource(Snapshot.class);
	}

	/**
	 * What is read, on the calling thread.
	 * @param reading without an effect of its own, since it is done again where another
	 * data set came in between
	 */
	public <T> T read(Supplier<T> reading) {
		Dataset expected = remembering ? watch.current() : null;
		if (expected == null) {
			return readOnce(reading);
		}
		availability.beginReading();
		try {
			T read = in(light, () -> expected, () -> expected.equals(watch.current()), reading);
			// who has waited in vain for a connection, and may have said so in what was
			// read, does not wait again
			if (availability.isRefused() || expected.equals(watch.current())) {
				return read;
			}
		}
		catch (RuntimeException ex) {
			if (DatabaseAvailability.isBehind(ex) || expected.equals(watch.current())) {
				throw ex;
			}
		}
		finally {
			availability.endReading();
		}
		return readOnce(reading);
	}

	/**
	 * What is read, on the calling thread, from one state of the database.
	 * @param reading is done once, so it may write what it reads
	 */
	public <T> T readOnce(Supplier<T> reading) {
		return in(strict, () -> datasets.find().orElse(null), () -> true, reading);
	}

	private <T> T in(TransactionOperations transaction, Supplier<@Nullable Dataset> dataset, BooleanSupplier sure,
			Supplier<T> reading) {
		return Objects.requireNonNull(transaction.execute(status -> {
			Dataset known = dataset.get();
			if (known != null) {
				Object mark = remembering ? known.version() : new Object();
				TransactionSynchronizationManager.bindResource(Snapshot.class, new State(known, mark, sure));
			}
			try {
				return reading.get();
			}
			finally {
				TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.class);
				// a reader within that fails marks the transaction, which then cannot be
				// committed; H2 forgets all that it has prepared on each roll-back
				if (status.isRollbackOnly()) {
					status.setRollbackOnly();
				}
			}
		}));
	}

	/**
	 * What is read from.
	 *
	 * @param mark what is remembered of one state holds for another with an equal mark
	 * @param sure whether what was read until now is of this data set; else it may be of
	 * one that came in between, and is read again
	 */
	record State(Dataset dataset, Object mark, BooleanSupplier sure) {
	}

}
