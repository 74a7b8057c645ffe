package org.briefingapi.store;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of readers. */
@Component
public class ReadTransactions {

	private final PlatformTransactionManager transactions;

	private final Product product;

	ReadTransactions(PlatformTransactionManager transactions, DataSourceProperties database) {
		this.transactions = transactions;
		this.product = Product.of(database.determineUrl());
	}

	/** Transactions in which all statements see the same. */
	public TransactionTemplate ofOneSnapshot() {
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		transaction.setReadOnly(true);
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
