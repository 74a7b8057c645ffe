package org.briefingapi.dataset;

import java.util.Set;

/**
 * A record that was entered in the book.
 *
 * @param fields the names of the fields that were corrected; none if it was added, or if
 * they are not known
 */
public record Entered(String slug, ChangeKind kind, Set<String> fields) {
}
