package org.briefingapi.agreement;

import org.briefingapi.paging.OrderDirection;

/** An order of agreements. */
record AgreementOrder(Field field, OrderDirection direction) {

	/** A property to order agreements by. */
	enum Field {

		SIGNED_ON, TITLE

	}

}
