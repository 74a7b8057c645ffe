package org.briefingapi.actor;

/** A kind of affiliation with an organisation. */
public enum AffiliationKind {

	OFFICE, MEMBER, PART_OF, REPRESENTS, BASED_IN

}
