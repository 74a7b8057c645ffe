package org.briefingapi.check;

import java.util.List;
import java.util.Set;

import org.briefingapi.search.FoundText;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the record that another one is compared with.
 *
 * @param tokens its words
 * @param context words that the record has beside the sentence: of the speaker and of the
 * day
 * @param references where it stands, in words
 * @param source the record whose words it has; null for a sentence of a briefing
 */
record Evidence(String text, List<Token> tokens, Set<String> context, List<String> references,
		@Nullable FoundText source) {
}
