package org.briefingapi.briefing;

import java.time.LocalDate;

import org.briefingapi.actor.Actor;

/**
 * What the data set holds on one actor at one date. The same data set gives the same
 * briefing, to the byte.
 *
 * @param dossier the records it is composed of, read as far as its sections are asked for
 */
record Briefing(Actor actor, LocalDate asOf, BriefingData dossier) {
}
