package org.briefingapi.briefing;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.RealDataTest;
import org.briefingapi.wording.AgreementWording;
import org.briefingapi.wording.OfficeWording;
import org.briefingapi.wording.ProposalWording;
import org.briefingapi.wording.SpeechWording;
import org.briefingapi.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No sentence says more than its citations: each template is tested with data for which
 * it is true, and with data for which it is not.
 */
@RealDataTest
class TemplateTests {

	/**
	 * In each line: the template, the sentence, a briefing that has it, a briefing that
	 * has not.
	 */
	private static final String TEMPLATES = """
			AgreementWording.concluded | Japan and NATO concluded the Individually Tailored Partnership Programme for 2023–2026 on 12 July 2023, with 16 areas of cooperation, up from nine. | japan 2023-07-12 | japan 2023-07-11
			AgreementWording.concluded | South Korea and NATO concluded the Individually Tailored Partnership Programme on 11 July 2023, with eleven areas of cooperation, up from seven. | south-korea 2023-07-11 | south-korea 2023-07-10
			AgreementWording.named | France and China named their relationship a global strategic partnership between 1997 and 27 January 2004 (date inferred). | france 2010-01-01 | france 1996-12-31
			AgreementWording.contract | Airbus and GDAT concluded a contract on 7 April 2023: the sale of 50 H160 helicopters by Airbus to GDAT. | airbus 2023-04-07 | airbus 2023-04-06
			AgreementWording.pending | The Individually Tailored Partnership Programme between NATO and New Zealand was in preparation | new-zealand 2025-06-30 | new-zealand 2012-06-30
			AgreementWording.pending | was in preparation | new-zealand 2025-06-30 | japan 2025-06-30
			AgreementWording.superseded | (revision of 2020) was concluded on 26 June 2020 and replaced on 12 July 2023. | japan 2023-07-12 | japan 2023-07-11
			AgreementWording.superseded | (2012) was concluded in September 2012 and replaced not later than 21 November 2019. | south-korea 2019-11-21 | south-korea 2012-08-31
			AgreementWording.namedAreas | Sources name nine of the 16 areas of the Individually Tailored Partnership Programme for 2023–2026; the other seven are not named. | japan 2023-07-12 | south-korea 2023-07-12
			AgreementWording.namedAreas | Sources name all eleven areas of the Individually Tailored Partnership Programme. | south-korea 2023-07-12 | japan 2023-07-12
			AgreementWording.namedAreas | Sources name nine areas of the Individually Tailored Partnership Programme; no source states how many there are. | australia 2025-06-30 | south-korea 2025-06-30
			AgreementWording.agreedArea | Sources name cyber defence as an area of five agreements in force. | area:cyber-defence 2023-07-12 | area:cyber-defence 2012-01-01
			AgreementWording.participle | The Individually Tailored Partnership Programme between NATO and Japan for 2023–2026 was in preparation on 6 July 2023. | japan 2023-07-12 since 2023-07-05 | japan 2023-07-12 since 2023-07-06
			AgreementWording.milestone | The Individual Partnership and Cooperation Programme between NATO and Japan (revision of 2020) was replaced on 12 July 2023. | japan 2023-07-12 since 2023-07-11 | japan 2023-07-12 since 2023-07-12
			ProposalWording.status | The proposal for a NATO liaison office in Tokyo was deferred on 12 July 2023 | japan 2023-07-31 | japan 2023-07-11
			ProposalWording.status | The proposal for a NATO liaison office in Tokyo seems to have been dropped by 24 June 2025. | japan 2025-06-24 | japan 2025-06-23
			ProposalWording.heading | ## A NATO liaison office in Tokyo (apparently dropped by 24 June 2025) | japan 2025-06-24 | japan 2025-06-23
			ProposalWording.position | Japan supported a NATO liaison office in Tokyo on 9 May 2023, as the Japan News reports: | japan 2023-05-09 | japan 2023-05-08
			ProposalWording.position | Jens Stoltenberg appeared to support a NATO liaison office in Tokyo between 17 and 23 July 2023 (date inferred): Ayako Doi expected that he would not drop it. | jens-stoltenberg 2023-07-31 | jens-stoltenberg 2023-07-16
			ProposalWording.position | Germany had reservations about it on 10 July 2023, as the Japan News reports. | japan 2023-07-31 | japan 2023-07-09
			ProposalWording.position | Fumio Kishida stated no position on a NATO liaison office in Tokyo on 24 May 2023 | fumio-kishida 2023-05-24 | japan 2023-05-24
			ProposalWording.dated | - China opposed it (4 May, 12 May, 24 May and 6 June 2023; as reported). | china 2023-06-06 | china 2023-05-24
			ProposalWording.dated | - Earlier, China opposed it (4, 12 and 24 May 2023; as reported). | japan 2023-06-06 | japan 2023-05-24
			SpeechWording.quotation | Jens Stoltenberg, Secretary General of NATO, said: “No other partner is closer to NATO than Japan.” | japan 2023-07-12 | japan 2023-07-11
			SpeechWording.quotation | Fumio Kishida is quoted by the Straits Times as saying: “I am not aware of any decision made.” | japan 2023-07-31 | japan 2023-05-23
			SpeechWording.paraphrase | AsiaNews wrote: The four partners were expressly invited to the summit, | asianews 2023-07-31 | asianews 2023-07-11
			SpeechWording.paraphrase | said, as Ayako Doi reports: The areas of cooperation grew from nine to 16 | japan 2023-07-12 | japan 2023-07-10
			SpeechWording.disagreement | The sources disagree: are autonomous weapons one of the 16 areas of Japan’s programme? | japan 2023-07-31 | japan 2023-07-05
			SpeechWording.reading | They are among the 16 areas, according to Kishida (Ayako Doi). | japan 2023-07-31 | japan 2023-06-30
			Wording.preferred | The second reading is preferred: it is NATO’s own term | japan 2025-06-30 | south-korea 2025-06-30
			Wording.preferred | No reading is preferred. | japan 2025-06-30 | south-korea 2025-06-30
			OfficeWording.office | Fumio Kishida has been Prime Minister of Japan since October 2021. | fumio-kishida 2023-07-31 | fumio-kishida 2025-06-30
			OfficeWording.office | Fumio Kishida was Prime Minister of Japan from October 2021 until 1 October 2024. | fumio-kishida 2025-06-30 | fumio-kishida 2024-09-30
			OfficeWording.office | Emmanuel Macron was President of France on 12 July 2023; the record does not say until when. | emmanuel-macron 2025-06-30 | emmanuel-macron 2023-07-12
			OfficeWording.office | Nanaia Mahuta was Foreign Minister of New Zealand until a day between 14 June and 27 November 2023 (date inferred). | nanaia-mahuta 2025-06-30 | nanaia-mahuta 2023-06-14
			OfficeWording.officeOf | Koji Tomita, Japan’s Ambassador to the United States, said: | japan 2023-07-31 | japan 2023-05-08
			OfficeWording.belonging | Japan is a member of the AP4 (Four Asia-Pacific Partners). | japan 2025-06-30 | japan 2012-01-01
			OfficeWording.belonging | New Zealand is a member of the AP4 (Four Asia-Pacific Partners). | ap4 2025-06-30 | ap4 2012-01-01
			Wording.gap | The date of one agreement is not known. | new-zealand 2025-06-30 | japan 2025-06-30
			Wording.event | The summit took place on 11–12 July 2023 in Vilnius, Lithuania. | event:vilnius-summit 2023-07-31 | event:kishida-stoltenberg-press-2023-07-12 2023-07-31
			Wording.participants | took part. | event:vilnius-summit 2023-07-31 | japan 2023-07-31
			Wording.attended | January 2025: Japan opens a stand-alone mission to NATO. | japan 2025-01-01 | japan 2024-12-31
			Wording.participation | took part in one event on record. | taro-aso 2007-08-10 | taro-aso 2007-08-09
			Wording.notice | A briefing as of 1 January 2026 was asked for; the record ends on 30 June 2025 | japan 2026-01-01 | japan 2025-06-30
			Wording.more | further statements. | japan 2025-06-30 | edf 2025-06-30
			Wording.onlyOthers | The record holds nothing that the European Union said or agreed to, only four statements of others. | eu 2025-06-30 | japan 2025-06-30
			Wording.onlySources | The record holds nothing that Der Spiegel said or agreed to, only one source that it published. | der-spiegel 2025-06-30 | der-spiegel 2000-01-01
			OfficeWording.office | President of Ukraine | ukraine 2025-06-30 | ukraine 1990-01-01
			AgreementWording.concluded | The United States and Japan concluded the General Security of Military Information Agreement on 10 August 2007. | united-states 2007-08-10 | united-states 2007-08-09
			ProposalWording.status | The proposal for a NATO liaison office in Tokyo was under discussion | japan 2023-06-30 | japan 2023-07-31
			ProposalWording.status | was shelved | japan 2024-07-31 | japan 2023-07-31
			ProposalWording.position | France opposed it on 10 July 2023, as UrduPoint reports. | japan 2023-07-10 | japan 2023-07-12
			ProposalWording.position | The United States appeared to support it on 10 July 2023, according to the Japan News. | japan 2023-07-31 | japan 2023-07-09
			SpeechWording.quotation | France declared: “France and China reaffirm their will | france 2023-04-07 | france 2023-04-04
			SpeechWording.paraphrase | The communiqué of the NATO Heads of State and Government welcomes the leaders of | japan 2023-07-31 | japan 2023-07-10
			SpeechWording.paraphrase | Emmanuel Macron, as Politico Europe reports, spoke for the strategic autonomy of Europe. | eu 2023-04-10 | eu 2023-04-06
			SpeechWording.paraphrase | Some European commentators, by a hedged account of Ayako Doi, pointed out | france 2023-07-31 | france 2023-04-04
			SpeechWording.paraphrase | Ayako Doi wrote, with a reservation: | ayako-doi 2023-07-31 | asianews 2023-07-31
			OfficeWording.belonging | France has been a member of NATO since 1949. | france 2023-07-31 | france 1948-12-31
			OfficeWording.belonging | Airbus is based in France. | airbus 2023-07-31 | edf 2023-07-31
			Wording.gap | statements are inferred. | japan 2023-07-31 | eu 2023-07-31
			Wording.gap | The speaker of one statement is not named. | south-korea 2023-07-31 | united-states 2023-07-31
			Wording.gap | One statement rests on one independent source. | edf 2023-07-31 | yoon-suk-yeol 2023-07-31
			Wording.gap | Two statements each rest on one independent source. | yoon-suk-yeol 2023-07-31 | edf 2023-07-31
			Wording.gap | For one agreement and one statement, no source is from those who spoke or acted. | edf 2023-07-31 | yoon-suk-yeol 2023-07-31
			Wording.gap | Two quoted passages could not be checked against their sources. | yoon-suk-yeol 2023-07-31 | edf 2023-07-31
			Wording.event | The press conference took place on 12 July 2023 in Vilnius. | event:kishida-stoltenberg-press-2023-07-12 2023-07-31 | event:vilnius-summit 2023-07-31
			Wording.participants | also took part. | event:vilnius-summit 2023-07-31 | event:airbus-gdat-announcement 2023-07-31
			Wording.nothing | The record holds nothing on Japan up to 1 January 1900. | japan 1900-01-01 | japan 2023-07-31
			""";

	private static final Map<String, String> TEXTS = new HashMap<>();

	@Autowired
	private Briefings briefings;

	static Stream<Arguments> templates() {
		return TEMPLATES.lines()
			.map(line -> line.split("\\s*\\|\\s*", -1))
			.map(cells -> Arguments.of((Object[]) cells));
	}

	/**
	 * As above, for what is no sentence: a row of a table, a heading, a note on a source.
	 */
	private static final String ROWS = """
			heading | ## From nine areas to 16 | japan 2023-07-12 | japan 2023-07-11
			heading | ## Areas of the Individually Tailored Partnership Programme | australia 2025-06-30 | south-korea 2025-06-30
			heading | ## What AsiaNews wrote | asianews 2023-07-31 | japan 2023-07-31
			heading | ## What was said about cyber defence | area:cyber-defence 2023-07-31 | event:vilnius-summit 2023-07-31
			heading | ## Both took part in | japan+nato 2023-07-31 | france+china 2023-07-31
			in force | ¦ Joint Political Declaration ¦ NATO ¦ 15 April 2013 ¦ | japan 2013-04-15 | japan 2013-04-14
			in force | ¦ Joint Political Declaration ¦ Both ¦ 15 April 2013 ¦ | japan+nato 2013-04-15 | japan 2013-04-15
			in force | ¦ 9 of 16 ¦ | japan 2023-07-12 | south-korea 2023-07-12
			retained | ¦ Kept (3) ¦ cyber defence; | japan 2023-07-12 | japan 2023-07-11
			added | ¦ Added (5) ¦ | japan 2023-07-12 | south-korea 2023-07-12
			unnamed | ¦ In the new list, named by no source (7) ¦ – ¦ | japan 2023-07-12 | south-korea 2023-07-12
			unnamed | ¦ In the old list, named by no source (4) ¦ – ¦ | japan 2023-07-12 | south-korea 2023-07-12
			unknown | ¦ In the new list, not known whether new (1) ¦ science and technology ¦ | japan 2023-07-12 | south-korea 2023-07-12
			unknown | ¦ In the old list, not known whether kept (2) ¦ | japan 2023-07-12 | south-korea 2023-07-12
			note | ; published after the date of this briefing. | japan 2023-07-31 | japan 2025-06-30
			note | ; word for word | airbus 2023-07-31 | new-zealand 2012-12-31
			note | ; not checked against the text | japan 2023-07-31 | asianews 2023-07-31
			note | ; hedged. | japan 2023-07-31 | asianews 2023-07-31
			note | ; at second hand. | japan 2023-07-31 | asianews 2023-07-31
			""";

	@Test
	void writesRowsHeadingsAndNotesOnlyOfSuchData() {
		ROWS.lines().map(line -> line.split("\\s*\\|\\s*", -1)).forEach(row -> {
			String words = row[1].replace('¦', '|');
			assertThat(text(row[2])).as(row[0]).contains(words);
			assertThat(text(row[3])).as(row[0]).doesNotContain(words);
		});
	}

	@ParameterizedTest
	@MethodSource("templates")
	void saysOnlyWhatTheDataMakesTrue(String template, String sentence, String with, String without) {
		assertThat(text(with)).contains(sentence);
		assertThat(text(without)).doesNotContain(sentence);
	}

	@Test
	void leavesOutNoTemplate() {
		Set<String> templates = Stream
			.of(AgreementWording.class, ProposalWording.class, SpeechWording.class, OfficeWording.class, Wording.class)
			.flatMap(type -> Stream.of(type.getDeclaredMethods()))
			.filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
			.map(TemplateTests::name)
			// BriefingChangesTests tests these, since they need changing data
			.filter(name -> !Set
				.of("Wording.recordChange", "OfficeWording.members", "Wording.newest", "Wording.atLeast")
				.contains(name))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(TEMPLATES.lines().map(line -> line.split(" ")[0]).collect(Collectors.toSet()))
			.containsExactlyInAnyOrderElementsOf(templates);
	}

	private static String name(Method method) {
		return method.getDeclaringClass().getSimpleName() + "." + method.getName();
	}

	@Test
	void namesAnOfficeThatHasEndedAsAFormerOne() {
		String speaker = "Jens Stoltenberg, Secretary General of NATO, said";
		assertThat(text("japan 2023-07-31")).contains(speaker);
		assertThat(text("japan 2025-06-30")).contains("Jens Stoltenberg, then Secretary General of NATO, said")
			.doesNotContain(speaker);
	}

	/** The briefing for a line such as {@code japan 2023-07-31 since 2023-07-01}. */
	private String text(String briefing) {
		return TEXTS.computeIfAbsent(briefing, this::composed);
	}

	private String composed(String briefing) {
		List<String> words = List.of(briefing.split(" "));
		return briefings
			.text(request(words.get(0), LocalDate.parse(words.get(1)),
					(words.size() > 2) ? LocalDate.parse(words.get(3)) : null))
			.markdown();
	}

	static BriefingRequest request(String subject, LocalDate asOf, @Nullable LocalDate since) {
		String slug = subject.substring(subject.indexOf(':') + 1);
		if (subject.startsWith("area:")) {
			return new BriefingRequest(null, null, slug, null, asOf, since);
		}
		if (subject.startsWith("event:")) {
			return new BriefingRequest(null, null, null, slug, asOf, since);
		}
		String[] pair = subject.split("\\+");
		return new BriefingRequest(pair[0], (pair.length > 1) ? pair[1] : null, null, null, asOf, since);
	}

}
