package org.briefingapi.actor;

/** A code of an actor in some scheme. */
public record Code(CodeScheme scheme, String value) {
}
