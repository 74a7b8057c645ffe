package org.briefingapi.actor;

/** A sort of actor. */
public enum ActorKind {

	STATE, ORGANISATION, GROUPING, INSTITUTION, PERSON, COMPANY, MEDIA, UNNAMED

}
