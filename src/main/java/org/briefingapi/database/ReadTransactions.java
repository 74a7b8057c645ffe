package org.briefingapi.database;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of readers. */
@Component
public class ReadTransactions {

	private final PlatformTransactionManager transactions;

	private final DatabaseProduct product;

	ReadTransactions(PlatformTransactionManager transactions, DatabaseProduct product) {
		this.transactions = transactions;
		this.product = product;
	}

	/** Transactions in which all statements see the same. */
	public TransactionTemplate ofOneSnapshot() {
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		transaction.setReadOnly(true);
		return transaction;
	}

	/**
	 * For readers that know that nothing is committed meanwhile. Each statement is read
	 * by itself, all on one connection, which is taken at the first.
	 */
	public TransactionOperations ofNoSnapshot() {
		TransactionTemplate none = ofOneSnapshot();
		none.setPropagationBehavior(TransactionDefinition.PROPAGATION_SUPPORTS);
		return (product == DatabaseProduct.H2) ? new Committed(none) : none;
	}

	/**
	 * Has connections read committed rows. H2 would take a snapshot of every table at
	 * each statement, which costs more than most statements; PostgreSQL has it for
	 * nothing.
	 */
	private record Committed(TransactionOperations transactions) implements TransactionOperations {

		@Override
		public <T> @Nullable T execute(TransactionCallback<T> action) {
			return transactions.execute(status -> {
				if (!TransactionSynchronizationManager.isActualTransactionActive()) {
					// where there is none, a definition cannot say so
					TransactionSynchronizationManager
						.setCurrentTransactionIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
				}
				return action.doInTransaction(status);
			});
		}

	}

}
