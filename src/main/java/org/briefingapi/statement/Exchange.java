package org.briefingapi.statement;

/**
 * The number of statements between two actors in one direction.
 *
 * @param actor the other actor
 * @param to whether the statements are about the other actor
 */
public record Exchange(String actor, boolean to, long statements) {
}
