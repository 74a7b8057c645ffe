package org.briefingapi.briefing;

import org.briefingapi.actor.Actor;

/**
 * Another actor that the actor of a briefing has to do with.
 *
 * @param sharedAgreements agreements that both are party to
 * @param statementsTo what the actor said about the other
 * @param statementsFrom what the other said about the actor
 */
record Counterpart(Actor actor, int sharedAgreements, int statementsTo, int statementsFrom) {

	int weight() {
		return sharedAgreements + statementsTo + statementsFrom;
	}

}
