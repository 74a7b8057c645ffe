package org.briefingapi.briefing;

import org.briefingapi.actor.Actor;

/**
 * Another actor with agreements or statements in common with the actor of a briefing.
 *
 * @param sharedAgreements the number of agreements with both as parties
 * @param statementsTo the number of statements of the actor about the other one
 * @param statementsFrom the number of statements of the other one about the actor
 */
record Counterpart(Actor actor, int sharedAgreements, int statementsTo, int statementsFrom) {

}
