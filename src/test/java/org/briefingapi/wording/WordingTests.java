package org.briefingapi.wording;

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

/** Each template says no more than its data. */
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
		assertThat(AgreementWording.concluded("programme", List.of(parties.split(",")), "in May 2023", stated, before,
				new Attribution(certainty, reporter)))
			.isEqualTo(sentence);
	}

	@Test
	void agreementsOfOtherKindsAndStates() {
		assertThat(AgreementWording.named("Global strategic partnership", List.of("France", "China"), "in 2004",
				Attribution.ASSERTED))
			.isEqualTo("France and China named their relationship a global strategic partnership in 2004.");
		assertThat(AgreementWording.contract("Sale of 50 helicopters", List.of("Airbus", "GDAT"), "in 2023",
				new Attribution(Certainty.REPORTED, "Reuters")))
			.isEqualTo("Airbus and GDAT concluded a contract in 2023, as Reuters reports: the sale of 50 helicopters.");
		assertThat(AgreementWording.pending("programme", true, "in 2024", Attribution.ASSERTED))
			.isEqualTo("The programme was under negotiation in 2024.");
		assertThat(AgreementWording.pending("programme", false, "in 2024", Attribution.ASSERTED))
			.isEqualTo("The programme was in preparation in 2024.");
		assertThat(AgreementWording.superseded("programme", "in 2018", "in 2020", false))
			.isEqualTo("The programme was concluded in 2018 and replaced in 2020.");
		assertThat(AgreementWording.superseded("programme", "in 2018", "in 2020", true))
			.isEqualTo("The programme was concluded in 2018 and ran out in 2020.");
		assertThat(AgreementWording.superseded("programme", "in 2018", null, false))
			.isEqualTo("The programme was concluded in 2018 and has ended.");
		assertThat(AgreementWording.milestone("programme", List.of("signed"), "in 2020", Attribution.ASSERTED))
			.isEqualTo("The programme was signed in 2020.");
		assertThat(AgreementWording.milestone("programme", List.of("agreed", "adopted"), "in 2020",
				new Attribution(Certainty.REPORTED, "CNA")))
			.isEqualTo("The programme was agreed and adopted in 2020, as CNA reports.");
		assertThat(AgreementWording.participle(MilestoneStatus.CONCLUDED, "signed")).isEqualTo("signed");
		assertThat(AgreementWording.participle(MilestoneStatus.SUPERSEDED, null)).isEqualTo("replaced");
		assertThat(AgreementWording.participle(MilestoneStatus.CONCLUDED, null)).isEqualTo("concluded");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			9  | -  | Sources name nine areas of the programme; no source states how many there are.
			1  | -  | Sources name one area of the programme; no source states how many there are.
			9  | 16 | Sources name nine of the 16 areas of the programme; the other seven are not named.
			15 | 16 | Sources name 15 of the 16 areas of the programme; the other one is not named.
			11 | 11 | Sources name all eleven areas of the programme.
			""")
	void namedAreas(int named, @Nullable Integer stated, String sentence) {
		assertThat(AgreementWording.namedAreas(named, stated, "programme")).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					DEFERRED         | ASSERTED | -    | 2023    | The plan was deferred in 2023.              | The plan (deferred, 2023)
					SHELVED          | REPORTED | CNA  | 2023-05 | The plan was shelved in May 2023, as CNA reports. | The plan (shelved, May 2023)
					DROPPED          | HEDGED   | Jiji | 2023-07-12 | The plan seems to have been dropped by 12 July 2023. | The plan (apparently dropped by 12 July 2023)
					DROPPED          | HEDGED   | Jiji | 2023-05/2023-07-12 | The plan seems to have been dropped by 12 July 2023. | The plan (apparently dropped by 12 July 2023)
					UNDER_DISCUSSION | ASSERTED | -    | 2023    | The plan was under discussion in 2023.      | The plan (under discussion, 2023)
					RUMOURED         | ASSERTED | -    | 2023    | The plan was talked of in 2023.             | The plan (talked of, 2023)
					ADOPTED          | ASSERTED | -    | 2023    | The plan was adopted in 2023.               | The plan (adopted, 2023)
					""")
	void status(ProposalStatus status, Certainty certainty, @Nullable String reporter, String date, String sentence,
			String heading) {
		PartialDate day = PartialDate.parse(date);
		assertThat(ProposalWording.status("the plan", status, day, new Attribution(certainty, reporter)))
			.isEqualTo(sentence);
		assertThat(ProposalWording.heading("the plan", status, day, certainty)).isEqualTo(heading);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					FOR      | ASSERTED | -    | -               | Japan supported the plan in 2023.
					FOR      | ASSERTED | -    | It is of use.   | Japan supported the plan in 2023: it is of use.
					AGAINST  | REPORTED | CNA  | -               | Japan opposed the plan in 2023, as CNA reports.
					AGAINST  | HEDGED   | -    | -               | Japan appeared to oppose the plan in 2023.
					RESERVED | REPORTED | -    | -               | Japan had reservations about the plan in 2023, as reported.
					RESERVED | HEDGED   | -    | -               | Japan appeared to have reservations about the plan in 2023.
					FOR      | HEDGED   | Jiji | Jiji saw this   | Japan appeared to support the plan in 2023: Jiji saw this.
					FOR      | HEDGED   | Jiji | NATO is near    | Japan appeared to support the plan in 2023, according to Jiji: NATO is near.
					UNSTATED | ASSERTED | -    | He knew nothing | Japan stated no position on the plan in 2023: he knew nothing.
					""")
	void position(Stance stance, Certainty certainty, @Nullable String reporter, @Nullable String reason,
			String sentence) {
		Attribution attribution = new Attribution(certainty, reporter);
		assertThat(ProposalWording.position("Japan", stance, "the plan", "in 2023", attribution, reason))
			.isEqualTo(sentence);
	}

	@Test
	void namesAProposalWhoseTitleIsANoun() {
		assertThat(ProposalWording.status("A NATO office", ProposalStatus.DEFERRED, PartialDate.parse("2023"),
				Attribution.ASSERTED))
			.isEqualTo("The proposal for a NATO office was deferred in 2023.");
	}

	@Test
	void positionsOfOneKind() {
		assertThat(ProposalWording.dated(Stance.AGAINST, List.of(Certainty.REPORTED, Certainty.REPORTED),
				List.of(PartialDate.parse("2023-05-04"), PartialDate.parse("2023-05"))))
			.isEqualTo("opposed it (4 May and May 2023; as reported)");
		assertThat(ProposalWording.dated(Stance.FOR, List.of(Certainty.ASSERTED, Certainty.REPORTED),
				List.of(PartialDate.parse("2023-05-04"), PartialDate.parse("2023-05"))))
			.isEqualTo("supported it (4 May and May 2023; partly as reported)");
		assertThat(ProposalWording.dated(Stance.FOR, List.of(Certainty.HEDGED), List.of(PartialDate.parse("2023"))))
			.isEqualTo("appeared to support it (2023)");
		assertThat(
				ProposalWording.dated(Stance.RESERVED, List.of(Certainty.ASSERTED), List.of(PartialDate.parse("2023"))))
			.isEqualTo("had reservations about it (2023)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '~', textBlock = """
			No one is closer.        | false | ASSERTED | -   | Jens said: “No one is closer.”
			No one is closer,        | false | ASSERTED | -   | Jens said: “No one is closer.”
			no one is closer         | false | ASSERTED | -   | Jens said: “… no one is closer.”
			It is a "challenge"      | false | ASSERTED | -   | Jens said: “It is a ‘challenge’.”
			Is it “near”?            | false | REPORTED | CNN | Jens is quoted by CNN as saying: “Is it ‘near’?”
			No one is closer         | true  | ASSERTED | -   | Jens declared: “No one is closer.”
			No one is closer         | false | HEDGED   | -   | Jens is said to have said: “No one is closer.”
			""")
	void quotation(String words, boolean declared, Certainty certainty, @Nullable String reporter, String sentence) {
		assertThat(SpeechWording.quotation("Jens", words, declared, new Attribution(certainty, reporter)))
			.isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					Europe must resist        | ASSERTED | -   | Emmanuel Macron wrote: Europe must resist.
					the office stays open.    | REPORTED | CNA | Emmanuel Macron wrote, as CNA reports: The office stays open.
					the office stays open.    | HEDGED   | CNA | Emmanuel Macron wrote, by a hedged account of CNA: The office stays open.
					Macron, like Xi, praised  | REPORTED | NYT | Emmanuel Macron, as NYT reports, like Xi, praised.
					He condemned the launch   | ASSERTED | -   | Emmanuel Macron condemned the launch.
					He condemned the launch   | REPORTED | CNA | Emmanuel Macron, as CNA reports, condemned the launch.
					Macron's plan failed      | ASSERTED | -   | Emmanuel Macron wrote: Macron’s plan failed.
					The communiqué welcomes A | ASSERTED | -   | The communiqué of Emmanuel Macron welcomes A.
					The communiqué of A ended | ASSERTED | -   | Emmanuel Macron wrote: The communiqué of A ended.
					""")
	void paraphrase(String words, Certainty certainty, @Nullable String reporter, String sentence) {
		assertThat(SpeechWording.paraphrase("Emmanuel Macron", List.of("Macron", "He"), "wrote", words,
				new Attribution(certainty, reporter)))
			.isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					8 | They need to be prudent and make sure that nothing happens   | They need to be prudent …
					9 | Some time they will cover areas of work such as cyber defence | Some time they will cover areas of work …
					9 | They are all much stronger than the desire to make weapons    | They are all much stronger than the desire …
					9 | These moves call for high vigilance from countries in the region | These moves call for high vigilance from countries …
					4 | One and two three four five                                  | One and two three …
					4 | One, two, three, four, five                                  | One, two, three, four …
					9 | A short sentence stays,                                      | A short sentence stays
					""")
	void cutsAtTheEndOfAClause(int words, String text, String excerpt) {
		assertThat(English.excerpt(text, words)).isEqualTo(excerpt);
	}

	@Test
	void cutsWordsThatWouldMakeASentenceTooLong() {
		String words = String.join(" ", Arrays.asList("word ".repeat(60).split(" ")));
		assertThat(SpeechWording.quotation("Jens", words, false, Attribution.ASSERTED).split(" "))
			.hasSizeLessThanOrEqualTo(40);
		assertThat(SpeechWording.paraphrase("Jens", List.of(), "said", words, Attribution.ASSERTED)).endsWith("word …");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					Prime Minister                  | Japan  | 2021 | -    | -           | X has been Prime Minister of Japan since 2021.
					Prime Minister                  | Japan  | -    | -    | -           | X is Prime Minister of Japan.
					Prime Minister                  | Japan  | 2021 | 2024 | -           | X was Prime Minister of Japan from 2021 until 2024.
					President                       | France | -    | -    | 12 July     | X was President of France on 12 July; the record does not say until when.
					Ambassador to the United States | Japan  | -    | 2023 | -           | X was Japan’s Ambassador to the United States until 2023.
					Member of Parliament            | Japan  | -    | -    | -           | X is Member of Parliament.
					""")
	void office(String title, String organisation, @Nullable String from, @Nullable String to,
			@Nullable String lastKnown, String sentence) {
		assertThat(OfficeWording.office("X", title, organisation, from, to, lastKnown)).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			MEMBER     | -    | France is a member of NATO.
			MEMBER     | 1949 | France has been a member of NATO since 1949.
			PART_OF    | -    | France is part of NATO.
			REPRESENTS | -    | France speaks for NATO.
			BASED_IN   | -    | France is based in NATO.
			BASED_IN   | 1949 | France has been based in NATO since 1949.
			""")
	void belonging(AffiliationKind kind, @Nullable String from, String sentence) {
		assertThat(OfficeWording.belonging("France", kind, "NATO", from)).isEqualTo(sentence);
	}

	@Test
	void countsTheMembersThatTheRecordNames() {
		assertThat(OfficeWording.members("NATO", 31)).isEqualTo("The record names 31 members of NATO.");
	}

	@Test
	void disagreements() {
		assertThat(SpeechWording.disagreement("Who opposed it?")).isEqualTo("The sources disagree: who opposed it?");
		assertThat(SpeechWording.reading("France alone", List.of("Ayako Doi"))).isEqualTo("France alone (Ayako Doi).");
		assertThat(SpeechWording.reading("France", List.of("A", "B", "C", "D")))
			.isEqualTo("France (A, B and two others).");
		assertThat(Wording.preferred(2, "The first is a copy"))
			.isEqualTo("The second reading is preferred: the first is a copy.");
		assertThat(Wording.preferred(1, null)).isEqualTo("The first reading is preferred.");
		assertThat(Wording.preferred(0, null)).isEqualTo("No reading is preferred.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					UNDATED             | one statement  | 1 | The date of one statement is not known.
					INFERRED_DATE       | two statements | 2 | The dates of two statements are inferred.
					UNNAMED_SPEAKER     | one statement  | 1 | The speaker of one statement is not named.
					SINGLE_SOURCE       | one statement  | 1 | One statement rests on one independent source.
					SINGLE_SOURCE       | two statements | 2 | Two statements each rest on one independent source.
					NO_PRIMARY_SOURCE   | two statements | 2 | For two statements, no source is from those who spoke or acted.
					PASSAGE_NOT_FOUND   | -              | 1 | Of the quoted passages, one does not stand in the text of the source cited.
					PASSAGE_NOT_CHECKED | -              | 1 | One quoted passage could not be checked against its source.
					PASSAGE_NOT_CHECKED | -              | 103 | 103 quoted passages could not be checked against their sources.
					""")
	void gap(GapKind kind, String records, long number, String sentence) {
		assertThat(Wording.gap(kind, records, number)).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			2023-07-11/2023-07-12 | EXACT    | ASSERTED | 11–12 July 2023: Kishida meets Nausėda.
			2025-01               | EXACT    | REPORTED | January 2025: Kishida meets Nausėda, as AP reports.
			2023/2024             | INFERRED | ASSERTED | Between 2023 and 2024 (date inferred): Kishida meets Nausėda.
			-                     | EXACT    | ASSERTED | Kishida meets Nausėda.
			""")
	void attended(@Nullable String date, String basis, Certainty certainty, String sentence) {
		PartialDate day = (date == null) ? null
				: PartialDate.parse(date + (basis.equals("INFERRED") ? " inferred" : ""));
		assertThat(Wording.attended("Kishida meets Nausėda", day, new Attribution(certainty, "AP")))
			.isEqualTo(sentence);
	}

	@Test
	void keepsToOneKindOfQuotationMarksButForQuotations() {
		assertThat(English.sentence("it's \"NATO's own\" term")).isEqualTo("It’s “NATO's own” term.");
		assertThat(English.typeset("Japan's “own” and NATO's")).isEqualTo("Japan’s “own” and NATO’s");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					SUMMIT       | 2023-07-11/2023-07-12 | Vilnius | The summit took place on 11–12 July 2023 in Vilnius.
					VISIT        | 2023-07-11            | -       | The visit took place on 11 July 2023.
					MEETING      | 2023-05               | Tokyo   | The meeting took place in May 2023 in Tokyo.
					ANNOUNCEMENT | -                     | -       | It took place.
					ANNOUNCEMENT | 2022-02-24/2023-04-05 inferred | - | It took place between 24 February 2022 and 5 April 2023 (date inferred).
					""")
	void event(EventKind kind, @Nullable String date, @Nullable String place, String sentence) {
		assertThat(Wording.event(kind, (date != null) ? PartialDate.parse(date) : null, place)).isEqualTo(sentence);
	}

	@Test
	void countsAndNotices() {
		assertThat(AgreementWording.agreedArea("Cyber defence", 5, false))
			.isEqualTo("Sources name cyber defence as an area of five agreements in force.");
		assertThat(AgreementWording.agreedArea("NATO reform", 1, true))
			.isEqualTo("Sources name NATO reform as an area of at least one agreement in force.");
		assertThat(Wording.participants(List.of("NATO", "Japan"), false)).isEqualTo("NATO and Japan took part.");
		assertThat(Wording.participants(List.of("NATO", "Japan"), true)).isEqualTo("NATO and Japan also took part.");
		assertThat(Wording.participation("the European Union", 1))
			.isEqualTo("The European Union took part in one event on record.");
		assertThat(Wording.participation("NATO", 1242)).isEqualTo("NATO took part in 1,242 events on record.");
		assertThat(Wording.newest(100, 1242, "statement by Japan"))
			.isEqualTo("Of 1,242 statements by Japan, the briefing takes in only the newest 100.");
		assertThat(Wording.atLeast(90, "statement")).isEqualTo("The record holds at least 90 further statements.");
		assertThat(Wording.more(2, "agreement in force"))
			.isEqualTo("The record holds two further agreements in force.");
		assertThat(Wording.onlyOthers("the European Union", 1)).isEqualTo(
				"The record holds nothing that the European Union said or agreed to, only one statement of others.");
		assertThat(Wording.onlySources("CNA", 2))
			.isEqualTo("The record holds nothing that CNA said or agreed to, only two sources that it published.");
		assertThat(Wording.more(1, "statement")).isEqualTo("The record holds one further statement.");
		assertThat(Wording.more(20, "agreement")).isEqualTo("The record holds 20 further agreements.");
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
