package org.briefingapi.snapshot;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import org.briefingapi.database.DatabaseAvailability;
import org.briefingapi.database.ReadTransactions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads several things from one data set, whatever a load does meanwhile. The reader
 * takes the data set that the {@link DatasetMonitor} has seen last for the current one,
 * and asks the database at the end whether it still is. If not, all is read again, from
 * one snapshot of the database. Readers open no transaction of their own: a caller that
 * needs several things from one data set calls them within one of these.
 */
@Component
public class Snapshot {

	private final DatasetMonitor monitor;

	private final DatabaseAvailability availability;

	private final DatasetRepository datasets;

	private final TransactionOperations optimistic;

	private final TransactionOperations strict;

	private final boolean caching;

	Snapshot(DatasetMonitor monitor, DatabaseAvailability availability, DatasetRepository datasets,
			ReadTransactions transactions, RecordCacheProperties properties) {
		this.monitor = monitor;
		this.availability = availability;
		this.datasets = datasets;
		this.optimistic = transactions.ofNoSnapshot();
		this.strict = transactions.ofOneSnapshot();
		this.caching = properties.recordCache();
	}

	/** The data set that the calling thread reads; null if there is none. */
	public @Nullable Dataset dataset() {
		State state = current();
		return (state != null) ? state.dataset : null;
	}

	/** The state of the calling thread's reading; null outside a snapshot. */
	static @Nullable State current() {
		return (State) TransactionSynchronizationManager.getResource(Snapshot.class);
	}

	/**
	 * Reads on the calling thread.
	 * @param reading without an effect of its own, since it is done again where another
	 * data set came in between
	 */
	public <T> T read(Supplier<T> reading) {
		Dataset expected = caching ? monitor.current() : null;
		if (expected == null) {
			return readOnce(reading);
		}
		availability.beginReading();
		try {
			T read = in(optimistic, () -> expected, () -> {
				T value = reading.get();
				return isOf(expected) ? value : null;
			});
			if (read != null) {
				return read;
			}
		}
		catch (RuntimeException ex) {
			// a mixture of two data sets may be the cause
			if (DatabaseAvailability.isBehind(ex) || expected.equals(datasets.find().orElse(null))) {
				throw ex;
			}
		}
		finally {
			availability.endReading();
		}
		return readOnce(reading);
	}

	/**
	 * Whether all that was read is of this data set. Values from the caches alone are. A
	 * reader that was refused a connection may have told so in its result, and does not
	 * wait again.
	 */
	private boolean isOf(Dataset expected) {
		return !availability.hasConnected() || availability.isRefused()
				|| datasets.find().filter(expected::equals).isPresent();
	}

	/**
	 * Reads on the calling thread, from one state of the database.
	 * @param reading is done once, so it may write what it reads
	 */
	public <T> T readOnce(Supplier<T> reading) {
		return Objects.requireNonNull(in(strict, () -> datasets.find().orElse(null), reading));
	}

	private <T> @Nullable T in(TransactionOperations transaction, Supplier<@Nullable Dataset> dataset,
			Supplier<? extends @Nullable T> reading) {
		return transaction.execute(status -> {
			Dataset known = dataset.get();
			State state = (known != null) ? new State(known, caching) : null;
			if (state != null) {
				TransactionSynchronizationManager.bindResource(Snapshot.class, state);
			}
			try {
				T read = reading.get();
				if (state != null && read != null) {
					state.share();
				}
				return read;
			}
			finally {
				TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.class);
				acceptRollback(status);
			}
		});
	}

	/**
	 * Has a transaction that a reader within has marked, by failing, rolled back without
	 * a failure of its own.
	 */
	private static void acceptRollback(TransactionStatus status) {
		if (status.isRollbackOnly()) {
			status.setRollbackOnly();
		}
	}

	/** The data set that a reader reads, and the values that it has read so far. */
	static final class State {

		private final Dataset dataset;

		private final boolean shared;

		private final Map<Cache<Object, Object>, Map<Object, Object>> read = new IdentityHashMap<>();

		/**
		 * Begin to read.
		 * @param shared whether other readers of the data set have the same caches
		 */
		State(Dataset dataset, boolean shared) {
			this.dataset = dataset;
			this.shared = shared;
		}

		Dataset dataset() {
			return dataset;
		}

		@Nullable Object find(Cache<Object, Object> cache, Object key) {
			Object known = read.getOrDefault(cache, Map.of()).get(key);
			return (known == null && shared) ? cache.getIfPresent(key) : known;
		}

		void note(Cache<Object, Object> cache, Object key, Object value) {
			read.computeIfAbsent(cache, unknown -> new HashMap<>()).put(key, value);
		}

		/**
		 * Shares the values with other readers, once they are sure to be of the data set.
		 */
		void share() {
			if (shared) {
				read.forEach(Cache::putAll);
			}
		}

	}

}
