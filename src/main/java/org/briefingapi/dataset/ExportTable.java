package org.briefingapi.dataset;

/**
 * A table as it is exported.
 *
 * @param name of the file, without its ending
 * @param about a sentence on what a row stands for
 * @param select the columns and the rest of the query, in the order of the key
 */
public record ExportTable(String name, String about, String select) {
}
