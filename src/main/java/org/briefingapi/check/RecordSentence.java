package org.briefingapi.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.briefingapi.search.FoundText;
import org.briefingapi.search.SearchType;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the record that another one is compared with.
 *
 * @param tokens its words
 * @param context the speaker and the day, as far as the record has them beside the
 * sentence
 * @param contextTokens the words of the context
 * @param references where it stands, in words
 * @param dispute the question on which sources disagree, where it gives but one answer to
 * it, or asks it; null where it does neither
 * @param source the record whose words it has; null for a sentence of a briefing
 */
record RecordSentence(String text, List<Token> tokens, String context, List<Token> contextTokens,
		List<String> references, @Nullable String dispute, @Nullable FoundText source) {

	/** A briefing names speakers so before their words. */
	private static final Pattern ATTRIBUTION = Pattern.compile(
			"(\\p{Lu}[^:“]{2,150}?)(?:,? (?:wrote|said|declared)(?:, as [^:“]+ reports?)?)?: ?\\S.*", Pattern.DOTALL);

	/** The slug of the record; empty for a sentence of a briefing. */
	String slug() {
		return (source != null) ? source.slug() : "";
	}

	/** The speaker whose words it has; null where it has nobody's. */
	@Nullable String speaker() {
		if (source != null) {
			return (source.type() == SearchType.STATEMENT) ? source.participants().stream().findFirst().orElse(null)
					: null;
		}
		Matcher attribution = ATTRIBUTION.matcher(text);
		boolean named = attribution.matches() && Token.of(attribution.group(1)).stream().anyMatch(Token::isName);
		return named ? attribution.group(1) : null;
	}

}
