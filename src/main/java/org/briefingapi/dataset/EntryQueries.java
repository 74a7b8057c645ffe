package org.briefingapi.dataset;

import java.util.List;

/**
 * Queries of the facts that are computed of entries. In each, the slugs of the entries
 * are {@code (:entries)}.
 *
 * @param dateColumn has the date of an entry, as text
 * @param involvements selects the actor, the entry, its type and its earliest day
 * @param gaps each selects the kind, the entry, its type and an amount, beside the gaps
 * that entries of any type may have
 */
public record EntryQueries(String dateColumn, String involvements, List<String> gaps) {
}
