package org.briefingapi.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Tells whether the database is gone, so that nobody waits for it in vain. */
@Component
public class Outage {

	/** Connection exceptions, shutting down, and too many connections. */
	private static final Set<String> STATES = Set.of("08", "57P01", "57P02", "57P03", "53300", "90098", "90121");

	private volatile boolean known;

	/** Whether a failure comes of a database that is gone or has no connection left. */
	public static boolean isBehind(Throwable failure) {
		return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20).anyMatch(Outage::isOne);
	}

	private static boolean isOne(Throwable failure) {
		return failure instanceof StoreGoneException || failure instanceof SQLTransientConnectionException
				|| failure instanceof SQLNonTransientConnectionException || failure instanceof SQLRecoverableException
				|| (failure instanceof SQLException sql && isState(sql.getSQLState()));
	}

	private static boolean isState(@Nullable String state) {
		return state != null
				&& (STATES.contains(state) || STATES.contains(state.substring(0, Math.min(2, state.length()))));
	}

	/**
	 * Goes on only if the database is there, as far as is known.
	 * @throws StoreGoneException at once, if it is not
	 */
	public void refuseWhileGone() {
		if (known) {
			throw new StoreGoneException();
		}
	}

	/** Notes what the last look at the database told; whether that is news. */
	public boolean note(boolean gone) {
		boolean news = known != gone;
		known = gone;
		return news;
	}

}
