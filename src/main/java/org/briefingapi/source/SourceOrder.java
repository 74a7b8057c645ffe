package org.briefingapi.source;

import org.briefingapi.paging.OrderDirection;

/** An order of sources. */
record SourceOrder(Field field, OrderDirection direction) {

	/** A property to order sources by. */
	enum Field {

		PUBLISHED_ON, TITLE

	}

}
