package org.briefingapi.source;

/**
 * The number of sources for a record, and the number of independent ones.
 *
 * @param primary whether one of them, or its origin, comes from the actors themselves
 */
public record Corroboration(int sources, int independentOrigins, boolean primary) {
}
