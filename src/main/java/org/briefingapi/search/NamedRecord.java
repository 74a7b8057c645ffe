package org.briefingapi.search;

/**
 * A record that a text names.
 *
 * @param name as the text has it
 * @param start where the name begins, in UTF-16 code units
 */
public record NamedRecord(SearchType type, String slug, String name, int start) {
}
