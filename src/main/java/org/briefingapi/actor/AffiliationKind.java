package org.briefingapi.actor;

/** How an actor belongs to an organisation. */
public enum AffiliationKind {

	OFFICE, MEMBER, PART_OF, REPRESENTS, BASED_IN

}
