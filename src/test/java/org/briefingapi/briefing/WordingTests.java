package org.briefingapi.briefing;

import java.util.Arrays;
import java.util.List;

import org.briefingapi.actor.AffiliationKind;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.event.EventKind;
import org.briefingapi.gap.GapKind;
import org.briefingapi.history.ChangeKind;
import org.briefingapi.milestone.MilestoneStatus;
import org.briefingapi.proposal.ProposalStatus;
import org.briefingapi.proposal.Stance;
import org.briefingapi.source.Certainty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each template says what its data makes true, and no more. */
class WordingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					Japan,NATO | 16 | 9  | ASSERTED | -     | Japan and NATO concluded the programme in May 2023, with 16 areas of cooperation, up from nine.
					Japan,NATO | 1  | -  | ASSERTED | -     | Japan and NATO concluded the programme in May 2023, with one area of cooperation.
					Japan,NATO | -  | 9  | ASSERTED | -     | Japan and NATO concluded the programme in May 2023.
					Japan,NATO | 4  | 7  | ASSERTED | -     | Japan and NATO concluded the programme in May 2023, with four areas of cooperation; the one before it had seven.
					A,B,C      | -  | -  | REPORTED | Kyodo | A, B and C concluded the programme in May 2023, as Kyodo reports.
					A          | -  | -  | HEDGED   | -     | A concluded the programme in May 2023, with a reservation.
					""")
	void concluded(String parties, @Nullable Integer stated, @Nullable Integer before, Certainty certainty,
			@Nullable String reporter, String sentence) {
		assertThat(Wording.concluded("programme", List.of(parties.split(",")), "in May 2023", stated, before,
				new Attribution(certainty, reporter)))
			.isEqualTo(sentence);
	}

	@Test
	void agreementsOfOtherKindsAndStates() {
		assertThat(Wording.named("Global strategic partnership", List.of("France", "China"), "in 2004",
				Attribution.ASSERTED))
			.isEqualTo("France and China named their relationship a global strategic partnership in 2004.");
		assertThat(Wording.contract("Sale of 50 helicopters", List.of("Airbus", "GDAT"), "in 2023",
				new Attribution(Certainty.REPORTED, "Reuters")))
			.isEqualTo("Airbus and GDAT concluded a contract in 2023, as Reuters reports: sale of 50 helicopters.");
		assertThat(Wording.pending("programme", true, "in 2024", Attribution.ASSERTED))
			.isEqualTo("The programme was under negotiation in 2024.");
		assertThat(Wording.pending("programme", false, "in 2024", Attribution.ASSERTED))
			.isEqualTo("The programme was in preparation in 2024.");
		assertThat(Wording.superseded("programme", "in 2018", "in 2020", false))
			.isEqualTo("The programme was concluded in 2018 and was replaced in 2020.");
		assertThat(Wording.superseded("programme", "in 2018", "in 2020", true))
			.isEqualTo("The programme was concluded in 2018 and ran out in 2020.");
		assertThat(Wording.superseded("programme", "in 2018", null, false))
			.isEqualTo("The programme was concluded in 2018 and has ended.");
		assertThat(Wording.milestone("programme", MilestoneStatus.CONCLUDED, "signed", "in 2020", Attribution.ASSERTED))
			.isEqualTo("The programme was signed in 2020.");
		assertThat(Wording.milestone("programme", MilestoneStatus.SUPERSEDED, null, "in 2020", Attribution.ASSERTED))
			.isEqualTo("The programme was replaced in 2020.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			9  | 16 | Sources name nine of the 16 areas of the programme; the other seven are not named.
			15 | 16 | Sources name 15 of the 16 areas of the programme; the other one is not named.
			11 | 11 | Sources name all eleven areas of the programme.
			""")
	void namedAreas(int named, int stated, String sentence) {
		assertThat(Wording.namedAreas(named, stated, "programme")).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			DEFERRED         | ASSERTED | -    | The plan was deferred in 2023.
			SHELVED          | REPORTED | CNA  | The plan was shelved in 2023, as CNA reports.
			DROPPED          | HEDGED   | Jiji | The plan seems to have been dropped in 2023.
			UNDER_DISCUSSION | ASSERTED | -    | The plan was under discussion in 2023.
			RUMOURED         | ASSERTED | -    | The plan was talked of in 2023.
			ADOPTED          | ASSERTED | -    | The plan was adopted in 2023.
			""")
	void status(ProposalStatus status, Certainty certainty, @Nullable String reporter, String sentence) {
		assertThat(Wording.status("the plan", status, "in 2023", new Attribution(certainty, reporter)))
			.isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			FOR      | ASSERTED | -    | Japan supported the plan in 2023.
			AGAINST  | REPORTED | CNA  | Japan opposed the plan in 2023, as CNA reports.
			RESERVED | REPORTED | -    | Japan had reservations about the plan in 2023, as reported.
			FOR      | HEDGED   | Jiji | Japan appeared to support the plan in 2023, by the account of Jiji.
			UNSTATED | ASSERTED | -    | Japan stated no position on the plan in 2023.
			""")
	void position(Stance stance, Certainty certainty, @Nullable String reporter, String sentence) {
		assertThat(Wording.position("Japan", stance, "the plan", "in 2023", new Attribution(certainty, reporter)))
			.isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '~', textBlock = """
			No one is closer.        | false | ASSERTED | -   | Jens said: “No one is closer.”
			No one is closer,        | false | ASSERTED | -   | Jens said: “No one is closer.”
			no one is closer         | false | ASSERTED | -   | Jens said: “… no one is closer.”
			Is it “near”?            | false | REPORTED | CNN | Jens is quoted by CNN as saying: “Is it ‘near’?”
			No one is closer         | true  | ASSERTED | -   | Jens declared: “No one is closer.”
			No one is closer         | false | HEDGED   | -   | Jens is said to have said: “No one is closer.”
			""")
	void quotation(String words, boolean declared, Certainty certainty, @Nullable String reporter, String sentence) {
		assertThat(Wording.quotation("Jens", words, declared, new Attribution(certainty, reporter)))
			.isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Europe must resist        | ASSERTED | -   | Emmanuel Macron: Europe must resist.
			the office stays open.    | REPORTED | CNA | Emmanuel Macron, as CNA reports: The office stays open.
			Macron, like Xi, praised  | REPORTED | NYT | Emmanuel Macron, as NYT reports, like Xi, praised.
			He condemned the launch   | ASSERTED | -   | Emmanuel Macron condemned the launch.
			He condemned the launch   | REPORTED | CNA | Emmanuel Macron, as CNA reports, condemned the launch.
			Macron's plan failed      | ASSERTED | -   | Emmanuel Macron: Macron's plan failed.
			""")
	void paraphrase(String words, Certainty certainty, @Nullable String reporter, String sentence) {
		assertThat(Wording.paraphrase("Emmanuel Macron", List.of("Macron", "He"), words,
				new Attribution(certainty, reporter)))
			.isEqualTo(sentence);
	}

	@Test
	void cutsWordsThatWouldMakeASentenceTooLong() {
		String words = String.join(" ", Arrays.asList("word ".repeat(60).split(" ")));
		assertThat(Wording.quotation("Jens", words, false, Attribution.ASSERTED).split(" "))
			.hasSizeLessThanOrEqualTo(40);
		assertThat(Wording.paraphrase("Jens", List.of(), words, Attribution.ASSERTED)).endsWith("word …");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					Prime Minister                  | Japan  | 2021 | -    | -           | X has been Prime Minister of Japan since 2021.
					Prime Minister                  | Japan  | -    | -    | -           | X is Prime Minister of Japan.
					Prime Minister                  | Japan  | 2021 | 2024 | -           | X was Prime Minister of Japan from 2021 until 2024.
					President                       | France | -    | -    | 12 July     | X was President of France, last known for 12 July.
					Ambassador to the United States | Japan  | -    | 2023 | -           | X was Japan’s Ambassador to the United States until 2023.
					Member of Parliament            | Japan  | -    | -    | -           | X is Member of Parliament.
					""")
	void office(String title, String organisation, @Nullable String from, @Nullable String to,
			@Nullable String lastKnown, String sentence) {
		assertThat(Wording.office("X", title, organisation, from, to, lastKnown)).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			MEMBER     | -    | France is a member of NATO.
			MEMBER     | 1949 | France has been a member of NATO since 1949.
			PART_OF    | -    | France is part of NATO.
			REPRESENTS | -    | France speaks for NATO.
			""")
	void belonging(AffiliationKind kind, @Nullable String from, String sentence) {
		assertThat(Wording.belonging("France", kind, "NATO", from)).isEqualTo(sentence);
	}

	@Test
	void disagreements() {
		assertThat(Wording.disagreement("Who opposed it?")).isEqualTo("The sources disagree: Who opposed it?");
		assertThat(Wording.reading("France alone", List.of("Ayako Doi"))).isEqualTo("France alone (Ayako Doi).");
		assertThat(Wording.reading("France", List.of("A", "B", "C", "D"))).isEqualTo("France (A, B and two others).");
		assertThat(Wording.preferred(2, "The first is a copy"))
			.isEqualTo("The second reading is preferred: the first is a copy.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					UNDATED             | one statement  | 1 | The date of one statement is not known.
					INFERRED_DATE       | two statements | 2 | The date of two statements is worked out, not stated.
					UNNAMED_SPEAKER     | one statement  | 1 | The speaker of one statement is not named.
					SINGLE_SOURCE       | one statement  | 1 | One statement rests on a single independent source.
					SINGLE_SOURCE       | two statements | 2 | Two statements rest on a single independent source each.
					NO_PRIMARY_SOURCE   | two statements | 2 | For two statements no source comes from those who spoke or acted.
					PASSAGE_NOT_FOUND   | -              | 1 | One quoted passage does not stand in the text of the source cited.
					PASSAGE_NOT_CHECKED | -              | 3 | Three quoted passages could not be checked against the text of the source.
					""")
	void gap(GapKind kind, String records, long number, String sentence) {
		assertThat(Wording.gap(kind, records, number)).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			SUMMIT       | 2023-07-11/2023-07-12 | Vilnius | The summit took place on 11–12 July 2023 in Vilnius.
			VISIT        | 2023-07-11            | -       | The visit took place on 11 July 2023.
			MEETING      | 2023-05               | Tokyo   | The meeting took place in May 2023 in Tokyo.
			ANNOUNCEMENT | -                     | -       | It took place.
			""")
	void event(EventKind kind, @Nullable String date, @Nullable String place, String sentence) {
		assertThat(Wording.event(kind, (date != null) ? PartialDate.parse(date) : null, place)).isEqualTo(sentence);
	}

	@Test
	void countsAndNotices() {
		assertThat(Wording.unnamedAreas(7, 16, "programme"))
			.isEqualTo("Seven of the 16 areas of the programme are named by no source.");
		assertThat(Wording.unnamedAreas(1, 2, "programme"))
			.isEqualTo("One of the two areas of the programme is named by no source.");
		assertThat(Wording.more(1)).isEqualTo("The record holds one further statement that is not told here.");
		assertThat(Wording.more(20)).isEqualTo("The record holds 20 further statements that are not told here.");
		assertThat(Wording.nothing("Japan", "1 May 1900"))
			.isEqualTo("The record holds nothing on Japan up to 1 May 1900.");
		assertThat(Wording.notice("1 May 2026", "30 June 2025"))
			.isEqualTo("A briefing as of 1 May 2026 was asked for; the record ends on 30 June 2025, "
					+ "so this one is as of that day.");
		assertThat(Wording.recordChange("A walk", ChangeKind.CORRECTED, "Corrected: onBehalfOf. New source: text-c."))
			.isEqualTo("A walk. Corrected: on behalf of. It has a new source.");
		assertThat(Wording.recordChange("“A walk”", ChangeKind.REMOVED, "Removed."))
			.isEqualTo("“A walk”. It was taken out of the data.");
	}

}
