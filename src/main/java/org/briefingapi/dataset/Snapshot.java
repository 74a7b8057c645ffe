package org.briefingapi.dataset;

import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads several things from one state of the database, whatever a load does meanwhile.
 */
@Component
public class Snapshot {

	private final TransactionTemplate transaction;

	Snapshot(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
	}

	/** What is read, on the calling thread. */
	public <T> T read(Supplier<T> reading) {
		return Objects.requireNonNull(transaction.execute(status -> {
			// a reader within that fails marks the transaction, which then cannot be
			// committed
			status.setRollbackOnly();
			return reading.get();
		}));
	}

}
