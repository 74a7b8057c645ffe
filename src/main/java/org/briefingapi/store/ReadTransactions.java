package org.briefingapi.store;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of readers, whose statements the database stops in time. */
@Component
public class ReadTransactions {

	private final PlatformTransactionManager transactions;

	private final Product product;

	private final int seconds;

	ReadTransactions(PlatformTransactionManager transactions, DataSourceProperties database,
			StoreProperties properties) {
		this.transactions = transactions;
		this.product = Product.of(database.determineUrl());
		this.seconds = Math.max(1, Math.toIntExact(properties.statementTimeout().toSeconds()));
	}

	/** Transactions in which all statements see the same. */
	public TransactionTemplate ofOneSnapshot() {
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		transaction.setReadOnly(true);
		if (product == Product.H2) {
			// PostgreSQL has its own clock, without a thread here
			transaction.setTimeout(seconds);
		}
		return transaction;
	}

	/**
	 * Transactions for readers that know that nothing is committed meanwhile. H2 takes a
	 * snapshot of every table at the first statement of the other ones, which costs more
	 * than most statements; PostgreSQL has it for nothing.
	 */
	public TransactionTemplate ofNoSnapshot() {
		TransactionTemplate transaction = ofOneSnapshot();
		if (product == Product.H2) {
			transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		}
		return transaction;
	}

}
