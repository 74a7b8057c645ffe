package org.briefingapi.actor;

import org.briefingapi.paging.OrderDirection;

/** An order of actors. */
record ActorOrder(Field field, OrderDirection direction) {

	/** What actors are sorted by. */
	enum Field {

		NAME, KIND

	}

}
