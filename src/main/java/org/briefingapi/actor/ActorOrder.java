package org.briefingapi.actor;

import org.briefingapi.paging.OrderDirection;

/** An order of actors. */
record ActorOrder(Field field, OrderDirection direction) {

	/** A property to order actors by. */
	enum Field {

		NAME, KIND

	}

}
