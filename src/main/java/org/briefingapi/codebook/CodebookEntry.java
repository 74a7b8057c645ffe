package org.briefingapi.codebook;

import org.jspecify.annotations.Nullable;

/**
 * A coding rule with an example.
 *
 * @param element the schema element, as {@code Type.member}
 * @param rule the description of the element in the schema
 * @param example null if the data has none
 */
record CodebookEntry(String term, String element, String rule, @Nullable CodebookExample example) {
}
