package org.briefingapi.actor;

/** What sort of actor it is. */
public enum ActorKind {

	STATE, ORGANISATION, GROUPING, INSTITUTION, PERSON, COMPANY, MEDIA, UNNAMED

}
