package org.briefingapi.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.RealDataTest;
import org.briefingapi.briefing.BriefingRequest;
import org.briefingapi.briefing.Briefings;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.search.TextSearch;
import org.briefingapi.snapshot.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RealDataTest
class BriefCheckTests {

	private static final List<String> ACTORS = List.of("japan", "south-korea", "australia", "new-zealand", "china",
			"france", "nato", "jens-stoltenberg", "fumio-kishida", "emmanuel-macron", "united-states", "yoon-suk-yeol");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private BriefCheck check;

	@Autowired
	private Briefings briefings;

	@Autowired
	private TextSearch search;

	@Autowired
	private Snapshot snapshot;

	@BeforeEach
	void waitForTheIndex() {
		assertThat(snapshot.read(() -> search.names("Japan"))).isNotEmpty();
	}

	@Test
	void bearsOutEverySentenceOfItsOwnBriefings() {
		for (String actor : ACTORS) {
			List<CheckedSentence> sentences = checked(briefing(actor)).sentences();
			assertThat(sentences).as(actor).isNotEmpty();
			assertThat(sentences).as(actor).filteredOn(sentence -> sentence.verdict() != Verdict.BORNE_OUT).isEmpty();
		}
	}

	static Stream<Alteration> alterations() throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/check/alterations.txt"))
			.stream()
			.filter(line -> !line.isEmpty() && !line.startsWith("#"))
			.map(Alteration::of);
	}

	@Test
	void bearsOutWhatIsAlteredBelow() throws IOException {
		assertThat(alterations().map(Alteration::original).distinct()).filteredOn(text -> !isBorneOut(text)).isEmpty();
	}

	@Test
	void catchesWhatWasAltered() throws IOException {
		List<Alteration> all = alterations().toList();
		assertThat(all).hasSize(60);
		Map<String, Long> caught = all.stream()
			.filter(each -> !isBorneOut(each.altered()))
			.collect(Collectors.groupingBy(Alteration::kind, Collectors.counting()));
		assertThat(caught).containsOnly(Map.entry("number", 10L), Map.entry("date", 10L), Map.entry("name", 10L),
				Map.entry("negation", 10L), Map.entry("quotation", 10L), Map.entry("swap", 10L));
	}

	/**
	 * Whether the record bears a sentence out. A sentence of a briefing may name no
	 * actor; a draft with more sentences does.
	 */
	private boolean isBorneOut(String text) {
		return checked("China, Japan, NATO and South Korea.\n\n" + text).sentences()
			.stream()
			.skip(1)
			.allMatch(sentence -> sentence.verdict() == Verdict.BORNE_OUT);
	}

	/** A sentence of a briefing, as written and altered. */
	record Alteration(String kind, String original, String altered) {

		static Alteration of(String line) {
			String sentence = line.substring(line.indexOf(": ") + 2);
			return new Alteration(line.substring(0, line.indexOf(": ")), sentence.replaceAll("\\{(.*?) => .*?}", "$1"),
					sentence.replaceAll("\\{.*? => (.*?)}", "$1"));
		}

	}

	@ParameterizedTest
	@ValueSource(
			strings = { "China is a NATO adversary.", "It openly mentions containment and was signed by all members.",
					"Autonomous weapons are one of the 16 areas of Japan's programme." })
	void callsOneAnswerOfSeveralDisputed(String sentence) {
		CheckedSentence found = checked("NATO and Japan. China. " + sentence).sentences().get(2);
		assertThat(found.verdict()).isEqualTo(Verdict.DISPUTED);
		assertThat(found.remarks()).singleElement().asString().startsWith("The sources disagree: ").endsWith("?");
	}

	@Test
	void asksFirstWhoseWordsTheyAre() {
		CheckedSentence found = checked("No other partner is closer to NATO than Japan.").sentences().get(0);
		assertThat(found.verdict()).isEqualTo(Verdict.IN_PART);
		assertThat(found.remarks()).singleElement().asString().startsWith("The record has this as the words of Jens");
	}

	@Test
	void givesTheReadingThatContradictsAndThePassagesThatBearOut() {
		List<CheckedSentence> found = checked(
				"""
						South Korea and NATO concluded the Individually Tailored Partnership Programme on 11 July 2023.
						South Korea and NATO concluded the Individually Tailored Partnership Programme on 19 July 2023, with eleven areas of cooperation, up from seven.""")
			.sentences();
		assertThat(found).extracting(CheckedSentence::verdict).containsExactly(Verdict.BORNE_OUT, Verdict.CONTRADICTED);
		assertThat(found.get(1).remarks()).contains("The record has 11, not 19.");
		assertThat(found).allSatisfy(sentence -> {
			assertThat(sentence.evidence().get(0).text()).contains("on 11 July 2023");
			assertThat(sentence.evidence().get(0).references()).isNotEmpty();
		});
	}

	@Test
	void leavesOutWhatCameLater() {
		String text = "Yoon Suk Yeol was President of South Korea from 2022 until 4 April 2025.";
		assertThat(checked(text).sentences().get(0).verdict()).isEqualTo(Verdict.BORNE_OUT);
		assertThat(snapshot.read(() -> check.check(text, LocalDate.of(2023, 7, 31))).sentences().get(0).verdict())
			.isNotEqualTo(Verdict.BORNE_OUT);
	}

	@Test
	void contradictsAnotherNumberWithThatOfTheRecord() {
		CheckedSentence found = checked(
				"Stoltenberg said at Vilnius that no other partner is closer to NATO than Australia.")
			.sentences()
			.get(0);
		assertThat(found.verdict()).isNotEqualTo(Verdict.BORNE_OUT);
		assertThat(found.remarks()).isNotEmpty();
		assertThat(found.found().names()).extracting(CheckedSentence.FoundName::slug).contains("nato", "australia");
	}

	@Test
	void knowsNothingOfWhatIsNotInTheRecord() {
		assertThat(checked("Bananas were cheap in Ruritania during the eclipse.").sentences().get(0).verdict())
			.isEqualTo(Verdict.NOT_IN_RECORD);
	}

	@Test
	void findsNamesDatesNumbersAndQuotations() {
		CheckedSentence.Found found = checked(
				"On 12 July 2023 Nausėda's guest Kishida named nine areas, “cyber defence” among them, in May 2023.")
			.sentences()
			.get(0)
			.found();
		assertThat(found.dates()).containsExactly("12 July 2023", "May 2023");
		assertThat(found.numbers()).containsExactly("nine");
		assertThat(found.quotations()).containsExactly("cyber defence");
		assertThat(found.names()).extracting(CheckedSentence.FoundName::slug).contains("cyber-defence");
	}

	@Test
	void tellsWhatItDidNotLookAt() {
		CheckedBrief brief = checked("# Title\n\nNATO met.\n\n| a | b |\n|---|---|\n\n```\ncode\n```\n[^1]: Note\n");
		assertThat(brief.sentences()).extracting(CheckedSentence::text).containsExactly("NATO met.");
		assertThat(brief.notLookedAt()).contains("Lines of the kind heading: 1.", "Lines of the kind table: 2.",
				"Lines of the kind footnote: 1.");
	}

	@Test
	void marksWhereEachSentenceStands() {
		String text = "Über 😀 alles.  NATO met in Vilnius. ";
		for (CheckedSentence sentence : checked(text).sentences()) {
			assertThat(text.substring(text.offsetByCodePoints(0, sentence.start()),
					text.offsetByCodePoints(0, sentence.end())))
				.isEqualTo(sentence.text());
		}
	}

	@Test
	void saysTheSameEachTime() {
		String text = briefing("japan").replace("12 July", "13 July");
		assertThat(checked(text)).isEqualTo(checked(text));
	}

	@Test
	void takesAnyTextUpToItsLimit() {
		Random random = new Random(7);
		String alphabet = "ab.!? \n#|-*_`\"“”[]()^1japanNATO😀é\\";
		for (int i = 0; i < 50; i++) {
			StringBuilder text = new StringBuilder();
			random.ints(random.nextInt(300), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
			assertThat(checked(text.toString()).datasetVersion()).isNotBlank();
		}
		assertThatExceptionOfType(RequestException.class).isThrownBy(() -> checked("x".repeat(100_001)))
			.withMessage("text has 100001 bytes; at most 100000 can be checked at once.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/markdown", "text/html" })
	void answersInThreeForms(String form) throws Exception {
		var answer = mvc.post()
			.uri("/check?asOf=2023-12-31")
			.contentType(MediaType.TEXT_PLAIN)
			.accept(form)
			.content("NATO met <b>in</b> Vilnius.")
			.exchange();
		assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.parseMediaType(form));
		String body = answer.getResponse().getContentAsString();
		assertThat(body).contains("Vilnius").doesNotContain(form.equals("text/html") ? "<b>" : "\u0000");
	}

	@Test
	void answersOverGraphQl() throws Exception {
		JsonNode answer = json.readTree(mvc.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.content(
					"""
							{"query": "{ checkBrief(text: \\"NATO met.\\") { sentences { text verdict remarks found { names { type slug } } evidence { text references } } notLookedAt datasetVersion } }"}""")
			.exchange()
			.getResponse()
			.getContentAsString());
		assertThat(answer.path("errors")).isEmpty();
		assertThat(answer.path("data").path("checkBrief").path("sentences")).hasSize(1);
	}

	@Test
	void refusesOtherFormsAndParameters() {
		assertThat(mvc.post().uri("/check").contentType(MediaType.APPLICATION_JSON).content("{}")).hasStatus(415);
		assertThat(mvc.post().uri("/check").contentType(MediaType.TEXT_PLAIN).accept("image/png").content("a"))
			.hasStatus(406);
		assertThat(mvc.post().uri("/check?as=1").contentType(MediaType.TEXT_PLAIN).content("a")).hasStatus(400);
	}

	private String briefing(String actor) {
		return snapshot.read(() -> briefings.text(new BriefingRequest(actor, null, null, null, null, null)).markdown());
	}

	private CheckedBrief checked(String text) {
		return snapshot.read(() -> check.check(text, null));
	}

}
