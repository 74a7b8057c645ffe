package org.briefingapi.statement;

import org.briefingapi.paging.OrderDirection;

/** An order of statements. */
record StatementOrder(Field field, OrderDirection direction) {

	/** A property to order statements by. */
	enum Field {

		SAID_ON, SPEAKER

	}

}
