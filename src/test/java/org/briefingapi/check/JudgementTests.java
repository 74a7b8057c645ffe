package org.briefingapi.check;

import java.util.List;
import java.util.Map;

import org.briefingapi.search.NamedRecord;
import org.briefingapi.search.SearchType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JudgementTests {

	private static final String PROGRAMME = "South Korea and NATO concluded the programme on 11 July 2023, "
			+ "with eleven areas of cooperation, up from seven.";

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					South Korea and NATO concluded the programme on 19 July 2023.             | The record has 11 July, not 19.
					South Korea and NATO concluded the programme on 11 July 2022.             | The record has 2023, not 2022.
					South Korea and NATO concluded the programme on 11 July 2023 with twelve areas of cooperation. | \
					The record has eleven areas, not twelve.
					South Korea and NATO concluded the programme on 11 July 2023 with eleven areas of cooperation, up from 9. | \
					The record has seven, not 9.
					The programme concluded on 11 July 2023 has sixteen areas of cooperation. | The record has eleven areas, not sixteen.
					""")
	void tellsTheNumberThatTheRecordHasInThatPlace(String sentence, String remark) {
		Judgement judgement = judged(sentence, PROGRAMME);
		assertThat(judgement.verdict()).isEqualTo(Verdict.CONTRADICTED);
		assertThat(judgement.remarks()).first().isEqualTo(remark);
	}

	@Test
	void tellsEachOfTwoNumbersThatChangedPlaces() {
		assertThat(
				judged("South Korea and NATO concluded the programme on 11 July 2023, with seven areas of cooperation, "
						+ "up from eleven.", PROGRAMME)
					.remarks())
			.containsExactly("The record has eleven areas, not seven.", "The record has seven, not eleven.");
	}

	@Test
	void contradictsNoNumberWithOneOfAnotherKind() {
		Judgement judgement = judged("South Korea and NATO concluded the programme in 2024 at last.",
				"South Korea and NATO concluded the programme with eleven areas.");
		assertThat(judgement.verdict()).isEqualTo(Verdict.IN_PART);
		assertThat(judgement.remarks()).containsExactly("Not borne out: “2024 at last”.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Macron did not oppose the office.             | Macron opposed the office.                   | CONTRADICTED
			Macron opposed the office.                    | Macron did not oppose the office.            | CONTRADICTED
			Macron never really opposed the office.       | Macron opposed the office.                   | IN_PART
			Stoltenberg isn't about to drop it, setting a stage for discord within NATO, warned Doi. | \
			The idea sets a stage for discord within NATO, warned Doi. | IN_PART
			The seven areas are named by sources.         | The seven areas are not named by sources.    | CONTRADICTED
			A partner is closer to NATO.                  | No other partner is closer to NATO.          | CONTRADICTED
			""")
	void contradictsOnlyADenialOfTheSameThing(String sentence, String record, Verdict verdict) {
		Judgement judgement = judged(sentence, record);
		assertThat(judgement.verdict()).isEqualTo(verdict);
		assertThat(judgement.remarks()).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			He said: “We firmly oppose this and reject it.” | Beijing firmly opposes this and rejects it. | IN_PART
			Sources oppose the plan and reject it.          | China opposes the plan and rejects it.      | IN_PART
			At NATO Stoltenberg pushed for closer ties. | Over the years Stoltenberg pushed for ties. | IN_PART
			Japan opposes the plan and rejects it.          | China opposes the plan and rejects it.      | CONTRADICTED
			""")
	void takesNoFirstWordForAName(String sentence, String record, Verdict verdict) {
		assertThat(judged(sentence, record, named("japan", "Japan", sentence.indexOf("Japan"), "Japan")).verdict())
			.isEqualTo(verdict);
	}

	@Test
	void knowsAnActorUnderItsOtherNames() {
		String sentence = "China seeks to control key industries.";
		NamedRecord china = named("china", "China", 0, "China", "PRC", "People's Republic of China");
		assertThat(judged(sentence, "The PRC seeks to control key industries.", china))
			.isEqualTo(new Judgement(Verdict.BORNE_OUT, List.of("The record has “PRC” for “China”.")));
		assertThat(judged(sentence, "The People's Republic of China seeks to control key industries.", china))
			.isEqualTo(new Judgement(Verdict.BORNE_OUT, List.of()));
		assertThat(judged(sentence, "Japan seeks to control key industries.", china))
			.isEqualTo(new Judgement(Verdict.CONTRADICTED, List.of("The record has “Japan” here, not “China”.")));
		assertThat(judged(sentence, "China seeks to control key industries.", china))
			.isEqualTo(new Judgement(Verdict.BORNE_OUT, List.of()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Other reports wrote: China opposes the new office. | Other reports wrote: China opposes the new office.          | BORNE_OUT
					A paper wrote: China opposes the new office.       | The Sri Lanka Guardian wrote: China opposes the new office. | IN_PART
					""")
	void asksForTheSpeaker(String sentence, String record, Verdict verdict) {
		assertThat(judged(sentence, record).verdict()).isEqualTo(verdict);
	}

	@Test
	void namesTheSpeakerWithoutAVerb() {
		assertThat(judged("It opens.", "The Sri Lanka Guardian wrote: It opens.").remarks())
			.containsExactly("The record has this as the words of The Sri Lanka Guardian.");
	}

	@Test
	void knowsANameInAnotherCase() {
		String sentence = "China does not welcome NATO's plan.";
		NamedRecord nato = named("nato", "NATO", sentence.indexOf("NATO"), "NATO", "NAT");
		assertThat(judged(sentence, "China does not welcome Nato’s plan.", nato))
			.isEqualTo(new Judgement(Verdict.BORNE_OUT, List.of()));
		assertThat(judged("NATO can go.", "It can go.", named("nato", "NATO", 0, "NATO", "CAN")).verdict())
			.isEqualTo(Verdict.IN_PART);
	}

	@Test
	void takesTheMonthOfMayForNoHedge() {
		assertThat(judged("The plan came up in April 2023.", "The plan came up in May 2023.").remarks())
			.containsExactly("The record has “May” here, not “April”.");
	}

	@Test
	void quotesWordsThatStandTogetherInOnePiece() {
		assertThat(judged("Japan and NATO concluded the programme in Vilnius with pleasure in the U.S. embassy.",
				"Japan and NATO concluded the programme in Vilnius.")
			.remarks()).containsExactly("Not borne out: “pleasure in the U.S. embassy”.");
	}

	private static Judgement judged(String sentence, String record, NamedRecord... named) {
		List<NamedRecord> names = List.of(named).stream().filter(name -> name.start() >= 0).toList();
		Aliases aliases = Aliases.of(names);
		List<Token> words = SentenceStart.uncapitalised(sentence, Token.of(sentence), names);
		RecordSentence evidence = new RecordSentence(record, Token.of(record), "", List.of(), List.of(), null, null);
		return Judgement.of(SentenceComparison.of(aliases.unified(sentence, words), evidence, aliases), sentence,
				aliases, Map.of());
	}

	private static NamedRecord named(String slug, String name, int start, String... names) {
		return new NamedRecord(SearchType.ACTOR, slug, name, start, List.of(names));
	}

}
