package org.briefingapi.proposal;

import org.briefingapi.paging.OrderDirection;

/** An order of proposals. */
record ProposalOrder(Field field, OrderDirection direction) {

	/** A property to order proposals by. */
	enum Field {

		PROPOSED_ON, TITLE

	}

}
