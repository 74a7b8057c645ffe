package org.briefingapi.gap;

import org.briefingapi.paging.OrderDirection;

/** An order of gaps. */
record GapOrder(Field field, OrderDirection direction) {

	/** A property to order gaps by. */
	enum Field {

		KIND, ENTRY

	}

}
