package org.briefingapi.dataset;

/**
 * A list of the schema without pages, whose entries are rows.
 *
 * @param field the field with its type, for example {@code Agreement.parties}, or alone
 * for all types that have it
 * @param table has a row for each entry; conditions may follow
 * @param parent the column with the parent of an entry
 */
public record ListRelation(String field, String table, String parent) {
}
