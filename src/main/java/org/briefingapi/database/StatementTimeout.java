package org.briefingapi.database;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.stream.Stream;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells whether the database took longer over a statement than it may. */
public final class StatementTimeout {

	/** What readers are told. */
	public static final String MESSAGE = "The answer takes longer than it may.";

	/**
	 * The state of a cancelled statement on H2 and PostgreSQL. PostgreSQL gives it as the
	 * cause of each later failure in the transaction.
	 */
	private static final String CANCELLED = "57014";

	private static final int MAX_CAUSES = 20;

	private StatementTimeout() {
	}

	/**
	 * Whether a failure comes of a statement, or of a transaction, that took too long.
	 */
	public static boolean isBehind(Throwable failure) {
		return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
			.limit(MAX_CAUSES)
			.anyMatch(StatementTimeout::isOne);
	}

	private static boolean isOne(Throwable failure) {
		return failure instanceof QueryTimeoutException || failure instanceof TransactionTimedOutException
				|| failure instanceof jakarta.persistence.QueryTimeoutException
				|| failure instanceof org.hibernate.QueryTimeoutException || failure instanceof SQLTimeoutException
				|| (failure instanceof SQLException sql && CANCELLED.equals(sql.getSQLState()))
				|| (failure instanceof org.hibernate.TransactionException
						&& String.valueOf(failure.getMessage()).contains("timeout"));
	}

}
