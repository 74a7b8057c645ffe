package org.briefingapi.dataset;

/**
 * A table as it is exported.
 *
 * @param name of the file, without its ending
 * @param about what a row is, as a sentence
 * @param select what is exported, in the order of the key
 */
public record ExportTable(String name, String about, String select) {
}
