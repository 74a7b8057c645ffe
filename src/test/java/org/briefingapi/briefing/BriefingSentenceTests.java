package org.briefingapi.briefing;

import java.util.List;

import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;
import org.briefingapi.verification.Verification;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BriefingSentenceTests {

	@Test
	void countsRecordsBeyondTheMaximum() {
		Citation citation = new Citation("a", 0, "paper", null, null, Certainty.ASSERTED, Verification.NOT_CHECKED,
				null, null, List.of(), false, null, null);
		assertThat(BriefingSentence.capped(List.of("a", "b", "c"), 2, "pending agreement",
				each -> BriefingSentence.of(each, List.of(citation))))
			.extracting(BriefingSentence::text)
			.containsExactly("a", "b", "The record holds one further pending agreement.");
	}

}
