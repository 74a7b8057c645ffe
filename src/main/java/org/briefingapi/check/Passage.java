package org.briefingapi.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text that can be compared or checked.
 *
 * @param start where it begins in the text, in UTF-16 code units
 * @param notes the labels of footnotes at its end
 */
record Passage(String text, int start, int end, List<String> notes, @Nullable String skipped) {
}
