package org.briefingapi.dataset;

import java.util.Set;

import org.briefingapi.history.ChangeKind;

/**
 * A record that was entered in the book.
 *
 * @param fields the names of the fields that were corrected; none if it was added, or if
 * they are not known
 */
public record UpsertResult(String slug, ChangeKind kind, Set<String> fields) {
}
