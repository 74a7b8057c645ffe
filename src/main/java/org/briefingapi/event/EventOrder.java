package org.briefingapi.event;

import org.briefingapi.paging.OrderDirection;

/** An order of events. */
record EventOrder(Field field, OrderDirection direction) {

	/** A property to order events by. */
	enum Field {

		HELD_ON, LABEL

	}

}
