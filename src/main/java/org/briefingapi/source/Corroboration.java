package org.briefingapi.source;

/**
 * How many sources say it, and how many of them are independent of each other.
 *
 * @param primary whether one of them, or the origin of one, comes from those who spoke or
 * agreed
 */
public record Corroboration(int sources, int independentOrigins, boolean primary) {
}
