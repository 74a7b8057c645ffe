package org.briefingapi.area;

import org.briefingapi.paging.OrderDirection;

/** An order of areas. */
record AreaOrder(Field field, OrderDirection direction) {

	/** A property to order areas by. */
	enum Field {

		NAME

	}

}
