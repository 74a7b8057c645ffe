package org.briefingapi.proposal;

/** The opinion of an actor on a proposal. */
public enum Stance {

	FOR, AGAINST, RESERVED, UNSTATED

}
