package org.briefingapi.dataset;

/**
 * The table that has one row for each record of a type, by {@code slug}.
 *
 * @param type the type in the GraphQL schema
 * @param name of the table
 * @param titleColumn the column with the label of a record
 * @param recordType the type that a record is loaded from
 */
public record RecordTable<N>(String type, String name, String titleColumn, Class<N> recordType) {
}
