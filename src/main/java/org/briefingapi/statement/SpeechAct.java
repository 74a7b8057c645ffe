package org.briefingapi.statement;

/**
 * The act that a speaker performs by speaking: the event types of PLOVER, and COMMENT.
 */
public enum SpeechAct {

	AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, SANCTION, PROTEST,
	CRIME, MOBILIZE, COERCE, ASSAULT, INVESTIGATE, COMMENT

}
