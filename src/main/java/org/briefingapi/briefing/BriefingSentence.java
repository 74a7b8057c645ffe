package org.briefingapi.briefing;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;
import org.briefingapi.wording.Attribution;
import org.briefingapi.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a briefing with its citations.
 *
 * @param citations empty only if the sentence counts gaps in the sources
 * @param certainty the highest certainty of the citations; null without citations
 */
record BriefingSentence(String text, List<Citation> citations, @Nullable Certainty certainty) implements Cited {

	/** A sentence with the citations that bear it out. */
	static BriefingSentence of(String text, Collection<Citation> citations) {
		if (citations.isEmpty()) {
			throw new IllegalArgumentException("no citation for: " + text);
		}
		return new BriefingSentence(text, citations.stream().distinct().toList(), Attribution.firmest(citations));
	}

	/**
	 * The sentences on the first records; if there are more, a last sentence counts them.
	 * @param kind the noun for one of the records
	 */
	static <T> List<BriefingSentence> capped(List<T> records, int most, String kind,
			Function<T, BriefingSentence> sentence) {
		Stream<BriefingSentence> told = records.stream().limit(most).map(sentence);
		return (records.size() <= most) ? told.toList()
				: Stream.concat(told, Stream.of(gap(Wording.more(records.size() - most, kind)))).toList();
	}

	/**
	 * A sentence on a gap in the sources, or on the number of further records; it has no
	 * citations.
	 */
	static BriefingSentence gap(String text) {
		return new BriefingSentence(text, List.of(), null);
	}

}
