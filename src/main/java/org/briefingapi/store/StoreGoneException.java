package org.briefingapi.store;

/** The database is gone; it is being looked for all the time. */
public final class StoreGoneException extends RuntimeException {

	private static final long serialVersionUID = 1;

	StoreGoneException() {
		super("The database is gone", null, false, false);
	}

}
