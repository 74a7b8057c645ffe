package org.briefingapi.briefing;

import java.util.List;

import org.briefingapi.divergence.Divergence;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;
import org.briefingapi.wording.SpeechWording;

/** A point on which the sources do not agree. */
record Disagreement(Divergence divergence, String question, List<Answer> readings, String conclusion) {

	/** An answer to the question. */
	record Answer(String text, boolean preferred, List<Citation> citations, Certainty certainty) implements Cited {
	}

	/** The question as a sentence, with the sources of all answers. */
	BriefingSentence summary() {
		return BriefingSentence.of(SpeechWording.disagreement(question),
				readings.stream().flatMap(reading -> reading.citations().stream()).toList());
	}

}
