package org.briefingapi.statement;

/** How many statements tie an actor to another one. */
public record ActorCount(String actor, long statements) {
}
