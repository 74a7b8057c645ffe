package org.briefingapi.check;

import java.util.List;

import org.briefingapi.search.NamedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a text, and the verdict of the record on it.
 *
 * @param start where it begins in the text, in Unicode code points
 * @param end the position after it
 * @param remarks the words that are not borne out, the words of the record that
 * contradict it, or the reason why it was not checked
 * @param evidence the sentences of the record that were compared, the best first
 */
record CheckedSentence(String text, int start, int end, Verdict verdict, List<String> remarks, Found found,
		List<CheckEvidence> evidence) {

	static CheckedSentence of(Passage passage, Judgement judgement, Found found, List<CheckEvidence> evidence) {
		return new CheckedSentence(passage.text(), passage.start(), passage.end(), judgement.verdict(),
				judgement.remarks(), found, evidence);
	}

	static CheckedSentence notChecked(Passage passage, String reason) {
		return of(passage, new Judgement(Verdict.NOT_CHECKED, List.of(reason)), Found.NOTHING, List.of());
	}

	/** The names, dates, numbers and quotations of a sentence, as it has them. */
	record Found(List<FoundName> names, List<String> dates, List<String> numbers, List<String> quotations) {

		static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of());

	}

	/** A record that a sentence names. */
	record FoundName(String name, String type, String slug) {

		static FoundName of(NamedRecord named) {
			return new FoundName(named.name(), named.type().name(), named.slug());
		}

	}

	/**
	 * A sentence of the record.
	 *
	 * @param slug of the record whose words it has; null for a sentence of a briefing
	 * @param references the sources that bear it out
	 */
	record CheckEvidence(String text, @Nullable String slug, List<String> references) {
	}

}
