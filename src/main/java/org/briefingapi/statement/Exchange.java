package org.briefingapi.statement;

/**
 * How many statements an actor made about another one, or the other about it.
 *
 * @param actor the other one
 * @param to whether they are about the other
 */
public record Exchange(String actor, boolean to, long statements) {
}
