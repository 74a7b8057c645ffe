package org.briefingapi.codebook;

import org.jspecify.annotations.Nullable;

/**
 * One rule of coding.
 *
 * @param element the schema element that the rule describes: {@code Type.member}
 * @param rule its description in the schema
 * @param example null where the data has none
 */
record CodebookEntry(String term, String element, String rule, @Nullable CodebookExample example) {
}
