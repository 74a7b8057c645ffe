package org.briefingapi.database;

import java.sql.SQLTransientConnectionException;

/**
 * The database is gone, or was waited for in vain; it is being looked for all the time.
 */
public final class DatabaseUnavailableException extends SQLTransientConnectionException {

	private static final long serialVersionUID = 1;

	DatabaseUnavailableException() {
		super("The database is gone", "08001");
	}

	/** There may be many at once, and they have nothing to tell. */
	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
