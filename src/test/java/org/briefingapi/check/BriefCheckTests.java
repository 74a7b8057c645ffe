package org.briefingapi.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.RealDataTest;
import org.briefingapi.briefing.BriefingRequest;
import org.briefingapi.briefing.Briefings;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.search.TextSearch;
import org.briefingapi.snapshot.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
	private SentenceCheck sentenceCheck;

	@Autowired
	private Datasets datasets;

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

	/** The alterations of each kind. */
	private static Map<String, List<Alteration>> alterations() throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/check/alterations.txt"))
			.stream()
			.filter(line -> !line.isEmpty() && !line.startsWith("#"))
			.map(Alteration::of)
			.collect(Collectors.groupingBy(Alteration::kind));
	}

	@Test
	void bearsOutWhatIsAlteredBelow() throws IOException {
		alterations().forEach((kind, alike) -> {
			List<String> originals = alike.stream().map(Alteration::original).distinct().toList();
			assertThat(notBorneOut(originals)).as(kind).isEmpty();
		});
	}

	@Test
	void catchesWhatWasAltered() throws IOException {
		assertThat(alterations()).containsOnlyKeys("number", "date", "name", "negation", "quotation", "swap");
		alterations().forEach((kind, alike) -> {
			List<String> altered = alike.stream().map(Alteration::altered).toList();
			assertThat(notBorneOut(altered)).as(kind).hasSize(10).isEqualTo(altered);
		});
	}

	/**
	 * The paragraphs of a draft that the record does not bear out. A sentence of a
	 * briefing may name no actor; the draft does.
	 */
	private List<String> notBorneOut(List<String> paragraphs) {
		String draft = "China, Japan, NATO and South Korea.\n\n" + String.join("\n\n", paragraphs);
		List<CheckedSentence> sentences = checked(draft).sentences();
		return paragraphs.stream().filter(paragraph -> {
			int start = draft.codePointCount(0, draft.indexOf("\n\n" + paragraph) + 2);
			int end = start + paragraph.codePointCount(0, paragraph.length());
			List<CheckedSentence> within = sentences.stream()
				.filter(sentence -> start <= sentence.start() && sentence.end() <= end)
				.toList();
			assertThat(within).as(paragraph).isNotEmpty();
			return within.stream().anyMatch(sentence -> sentence.verdict() != Verdict.BORNE_OUT);
		}).toList();
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
		assertThat(found.get(1).remarks()).containsExactly("The record has 11 July, not 19.");
		assertThat(found).allSatisfy(sentence -> {
			assertThat(sentence.evidence().get(0).text()).contains("on 11 July 2023");
			assertThat(sentence.evidence().get(0).references()).isNotEmpty();
		});
	}

	@Test
	void opposesNoNumberToItself() {
		CheckedSentence found = checked("Japan and NATO agreed on 16 areas on 12 July 2023, up from nine.").sentences()
			.get(0);
		assertThat(found.verdict()).isNotEqualTo(Verdict.CONTRADICTED);
		assertThat(found.remarks()).noneMatch(remark -> remark.startsWith("The record has"));
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
		CheckedBrief brief = checked(
				"# Title\n\nState · as of 31 July 2023 · data 1\n\nNATO met.\n\n| a | b |\n|---|---|\n\n```\ncode\n```\n[^1]: Note\n");
		assertThat(brief.sentences()).extracting(CheckedSentence::text).containsExactly("NATO met.");
		assertThat(brief.notLookedAt()).contains("Lines of the kind heading: 1.", "Lines of the kind table: 2.",
				"Lines of the kind footnote: 1.", "Lines of the kind list of facts: 1.");
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
	}

	@Test
	void takesAHundredKilobytesAndNotAByteMore() {
		String text = "NATO met. ".repeat(10_000);
		assertThat(snapshot.read(() -> limited(Duration.ofSeconds(1)).check(text, null)).notLookedAt())
			.contains("Sentences after the first 2000: 8000.");
		assertThatExceptionOfType(RequestException.class).isThrownBy(() -> checked("é".repeat(50_000) + "x"))
			.withMessage("text has 100001 bytes; at most 100000 can be checked at once.");
		assertThat(mvc.post().uri("/check").contentType(MediaType.TEXT_PLAIN).content("x".repeat(100_001)))
			.hasStatus(413)
			.bodyText()
			.contains("at most 100000 can be checked at once");
	}

	/**
	 * Each would take minutes, or the whole stack, if some part of it were looked at
	 * again and again.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "[", "[^", "[x](", "> ", "_a", "_", "**", "“", "“a” ", "1,", "1.1", "a-", "U.", "a ",
			"NATO ", "China said “no” ", "a.\n\n", "Japan signed. ", "\t", "- ", "(", "not ", "\u0301 ", "½ ", "東",
			"\uD83D\uDE00" })
	void endsInTimeWhateverTheTextIs(String piece) {
		String text = "a" + piece.repeat((BriefCheck.MAX_BYTES - 2) / piece.getBytes(StandardCharsets.UTF_8).length)
				+ "b";
		BriefCheck limited = limited(Duration.ofSeconds(1));
		long start = System.nanoTime();
		CheckedBrief brief = snapshot.read(() -> limited.check(text, null));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
		assertThat(brief.sentences()).filteredOn(sentence -> sentence.verdict() == Verdict.NOT_CHECKED)
			.allSatisfy(sentence -> assertThat(sentence.remarks()).isNotEmpty());
		assertThat(brief.notLookedAt().toString().contains("the time was over")).isEqualTo(brief.partial());
	}

	@Test
	void tellsWhatItHadNoTimeFor() {
		CheckedBrief brief = snapshot
			.read(() -> limited(Duration.ZERO).check("# Title\n\nNATO met. Japan signed.", null));
		assertThat(brief.partial()).isTrue();
		assertThat(brief.notLookedAt()).containsExactly("Sentences for which the time was over: 2.",
				"Lines of the kind heading: 1.");
		assertThat(brief.sentences()).extracting(CheckedSentence::verdict)
			.containsExactly(Verdict.NOT_CHECKED, Verdict.NOT_CHECKED);
		assertThat(brief.sentences().get(0).remarks()).containsExactly("The time for the check was over.");
		assertThat(checked("NATO met.").partial()).isFalse();
	}

	private BriefCheck limited(Duration limit) {
		return new BriefCheck(briefings, search, sentenceCheck, datasets, new CheckProperties(limit));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					text/plain                   | application/json                        | application/json | {"datasetVersion":
					text/markdown                | application/json                        | application/json | "verdict":"NOT_IN_RECORD"
					text/plain                   | text/markdown                           | text/markdown    | # Check
					text/markdown; charset=utf-8 | text/html                               | text/html        | &lt;b&gt;in&lt;/b&gt; Zürich
					text/plain; charset=utf-8    | */*                                     | application/json | Zürich
					text/plain                   | text/*                                  | text/markdown    | Zürich
					text/plain                   | text/html;q=0.2, text/markdown;q=0.5    | text/markdown    | Zürich
					text/plain                   | image/png, application/json;q=0.1       | application/json | Zürich
					""")
	void takesTwoFormsAndAnswersInThree(String type, String accept, String form, String part) throws Exception {
		MvcTestResult answer = mvc.post()
			.uri("/check?asOf=2023-12-31")
			.header("Content-Type", type)
			.header("Accept", accept)
			.content("Bananas grow <b>in</b> Zürich.".getBytes(StandardCharsets.UTF_8))
			.exchange();
		assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
		assertThat(answer.getResponse().getContentType()).startsWith(form);
		assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains(part)
			.doesNotContain(form.equals("text/html") ? "<b>" : "\u0000");
	}

	@Test
	void readsATextInItsCharset() throws Exception {
		MvcTestResult answer = mvc.post()
			.uri("/check")
			.header("Content-Type", "text/plain; charset=iso-8859-1")
			.content("Bananas grow in Zürich.".getBytes(StandardCharsets.ISO_8859_1))
			.exchange();
		assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("Zürich");
		assertThat(mvc.post().uri("/check").contentType(MediaType.TEXT_PLAIN).content(new byte[] { (byte) 0xfc, 'x' }))
			.hasStatus(400)
			.bodyText()
			.contains("The body is no text in UTF-8; Content-Type tells its charset.");
	}

	@Test
	void linksTheSourcesInItsReports() {
		CheckedBrief brief = checked(
				"South Korea and NATO concluded the Individually Tailored Partnership Programme on 19 July 2023.");
		assertThat(CheckReport.markdown(brief))
			.contains("The Korea Herald, [South Korea and NATO upgrade partnership], 11 July 2023, "
					+ "<https://m.koreaherald.com/amp/view.php?ud=20230711000737>.")
			.doesNotContain("\\[", "\\<");
		assertThat(CheckReport.html(brief))
			.contains("<a href=\"https://m.koreaherald.com/amp/view.php?ud=20230711000737\">"
					+ "https://m.koreaherald.com/amp/view.php?ud=20230711000737</a>");
	}

	@Test
	void namesTheSourceInEachReference() {
		assertThat(checked(briefing("japan")).sentences()).flatExtracting(CheckedSentence::evidence)
			.flatExtracting(CheckedSentence.CheckEvidence::references)
			.asString()
			.contains("The Straits Times, [Japan won't join Nato, but local office considered], 24 May 2023, "
					+ "<https://www.straitstimes.com/asia/east-asia/japan-wont-join-nato-but-local-office-considered-pm-kishida-says>"
					+ ": “I am not aware of any decision made”; not checked against the text; at second hand.")
			.doesNotContain("as in note");
	}

	@Test
	void letsNoTextBecomeMarkupOfAReport() {
		CheckedBrief brief = checked(
				"Bananas <i>are</i> [cheap](https://evil.example) and *ripe*[^1] at `home` in [x]: y.");
		assertThat(CheckReport.markdown(brief))
			.contains("> Bananas \\<i\\>are\\</i\\> cheap and ripe at home in [x\\]: y.");
		assertThat(CheckReport.html(brief)).contains("&lt;i&gt;are&lt;/i&gt;");
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
		for (String type : List.of("application/json", "text/html", "application/x-www-form-urlencoded", "text", "")) {
			assertThat(mvc.post().uri("/check").header("Content-Type", type).content("{}")).as(type)
				.hasStatus(415)
				.bodyText()
				.contains("Send the text in the body, with Content-Type: text/plain or text/markdown.");
		}
		for (String accept : List.of("image/png", "application/json;q=0", "nonsense")) {
			assertThat(mvc.post().uri("/check").contentType(MediaType.TEXT_PLAIN).header("Accept", accept).content("a"))
				.as(accept)
				.hasStatus(406)
				.bodyText()
				.contains("Accept allows none of ");
		}
		assertThat(mvc.post().uri("/check?as=1").contentType(MediaType.TEXT_PLAIN).content("a")).hasStatus(400)
			.bodyText()
			.contains("there are asOf");
		assertThat(mvc.post().uri("/check?asOf=May").contentType(MediaType.TEXT_PLAIN).content("a")).hasStatus(400)
			.bodyText()
			.contains("which is no day; write one as 2023-07-12");
		assertThat(mvc.get().uri("/check")).hasStatus(405);
	}

	private String briefing(String actor) {
		return snapshot.read(() -> briefings.text(new BriefingRequest(actor, null, null, null, null, null)).markdown());
	}

	private CheckedBrief checked(String text) {
		return snapshot.read(() -> check.check(text, null));
	}

}
