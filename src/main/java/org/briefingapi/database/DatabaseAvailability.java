package org.briefingapi.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Tells whether the database is gone, so that nobody waits for it in vain. */
@Component
public class DatabaseAvailability {

	/** The message to readers. */
	public static final String MESSAGE = "The server cannot reach its database for now; ask again soon.";

	/** Connection exceptions, shutting down, and too many connections. */
	private static final Set<String> STATES = Set.of("08", "57P01", "57P02", "57P03", "53300", "90098", "90121");

	/** The pool's message, without a state, on a connection that broke before. */
	private static final String BROKEN_BEFORE = "Connection is closed";

	/** A load may wait for longer: it costs more to begin it again. */
	private static final Duration PATIENCE_OF_LOADS = Duration.ofSeconds(15);

	private final List<FailFastDataSource> pools = new CopyOnWriteArrayList<>();

	/** How the current request fares; null outside a request. */
	private final ThreadLocal<@Nullable Connected> connected = new ThreadLocal<>();

	private volatile boolean down;

	private volatile @Nullable String reason;

	private long since;

	/** Whether a failure comes of a database that is gone or has no connection left. */
	public static boolean isBehind(Throwable failure) {
		return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
			.limit(20)
			.anyMatch(DatabaseAvailability::isOne);
	}

	private static boolean isOne(Throwable failure) {
		return failure instanceof SQLTransientConnectionException
				|| failure instanceof SQLNonTransientConnectionException || failure instanceof SQLRecoverableException
				|| (failure instanceof SQLException sql
						&& (isState(sql.getSQLState()) || BROKEN_BEFORE.equals(sql.getMessage())));
	}

	private static boolean isState(@Nullable String state) {
		return state != null
				&& (STATES.contains(state) || STATES.contains(state.substring(0, Math.min(2, state.length()))));
	}

	/**
	 * Goes on only if the database is there, as far as is known, and the reading on the
	 * calling thread has not waited for it in vain before.
	 * @throws DatabaseUnavailableException at once, if not
	 */
	void refuseWhileGone() throws DatabaseUnavailableException {
		if (down || isRefused()) {
			throw new DatabaseUnavailableException();
		}
	}

	/** Notes that the calling thread got a connection, or was refused one. */
	void noteConnected(boolean done) {
		if (connected.get() != null) {
			connected.set(done ? Connected.YES : Connected.REFUSED);
		}
	}

	/**
	 * Begins a reading on the calling thread, of several things that may each ask for a
	 * connection. Once it is refused one, it is refused all others at once.
	 */
	public void beginReading() {
		connected.set(Connected.NOT_YET);
	}

	/** Whether the reading on the calling thread asked the database anything. */
	public boolean hasConnected() {
		return connected.get() == Connected.YES;
	}

	/** Whether the reading on the calling thread was refused a connection. */
	public boolean isRefused() {
		return connected.get() == Connected.REFUSED;
	}

	public void endReading() {
		connected.remove();
	}

	/** Has a pool be told of outages. */
	void tell(FailFastDataSource pool) {
		pools.add(pool);
	}

	/**
	 * Notes the result of the last poll of the database; returns whether it is another
	 * one than before. One thread alone polls.
	 * @param failure why the database is gone; null if it is there
	 */
	public boolean note(@Nullable SQLException failure) {
		boolean news = down == (failure == null);
		reason = (failure != null) ? NestedExceptionUtils.getMostSpecificCause(failure).getMessage() : null;
		down = failure != null;
		since = news ? System.nanoTime() : since;
		if (news || down) {
			// those made meanwhile are of no use, and keep H2 from opening its file anew
			pools.forEach(FailFastDataSource::evict);
		}
		boolean loads = System.nanoTime() - since > PATIENCE_OF_LOADS.toNanos();
		if (down && (news || loads)) {
			pools.forEach(pool -> pool.abort(loads));
		}
		return news;
	}

	/** Why the database is gone; null if it is there, or cannot say. */
	public @Nullable String reason() {
		return reason;
	}

	/** Whether the last look at the database found it gone. */
	public boolean isDown() {
		return down;
	}

	private enum Connected {

		NOT_YET, YES, REFUSED

	}

}
