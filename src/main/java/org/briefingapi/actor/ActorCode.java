package org.briefingapi.actor;

/** A code of an actor in some scheme. */
public record ActorCode(CodeScheme scheme, String value) {
}
