package org.briefingapi.proposal;

/** What an actor thinks of a proposal. */
public enum Stance {

	FOR, AGAINST, RESERVED, UNSTATED

}
