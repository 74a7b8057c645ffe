package org.briefingapi.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text that can be compared or checked.
 *
 * @param start where it begins in the text, in Unicode code points
 * @param end the position after it
 * @param notes the labels of footnotes at its end
 * @param skipped the kind of line, such as a heading; null for a sentence
 */
record Passage(String text, int start, int end, List<String> notes, @Nullable String skipped) {
}
