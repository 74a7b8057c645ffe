package org.briefingapi.divergence;

import org.briefingapi.paging.OrderDirection;

/** An order of divergences. */
record DivergenceOrder(Field field, OrderDirection direction) {

	/** A property to order divergences by. */
	enum Field {

		SLUG, KIND

	}

}
