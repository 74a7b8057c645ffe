package org.briefingapi.check;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.briefingapi.briefing.BriefingRequest;
import org.briefingapi.briefing.Briefings;
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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(properties = "briefing.seed=load")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
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

	/**
	 * Each alteration is made to the first ten sentences of the briefings that it fits.
	 */
	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '`',
			textBlock = """
					a number                   => `(?<![\\d/-])(\\d{1,2}|nine|eleven|sixteen|seven)(?= (areas|of|statements|sources))` => twelve
					a day                      => `\\b([1-9]|1\\d) (?=(May|June|July|April) 20\\d\\d)`                         => `29 `
					a month                    => `\\b(May|June|July|April)(?= 20\\d\\d)`                                     => December
					a year                     => `\\b(2023|2014|2013|2024)\\b`                                             => 1997
					a name                     => `\\b(Stoltenberg|Kishida|Macron|Japan|Australia|China)\\b`              => Lithuania
					a negation added           => `\\b(said|agreed|signed|named|called|supported)\\b`                       => `never $1`
					a negation taken away      => `\\b(not|no|never) `                                                    => ``
					a quotation                => `“(\\p{L}+) `                                                            => `“Hardly `
					an opposite                => `\\b(against|supported|opposed|support|opposes)\\b`                       => joined
					two facts swapped          => `\\b(Stoltenberg|Kishida|Macron|Japan|NATO|China)\\b(.{8,60}?)\\b(Japan|NATO|China|France|Tokyo)\\b` => `$3$2$1`
					""")
	void catchesWhatWasAltered(String what, String pattern, String replacement) {
		Pattern altered = Pattern.compile(pattern);
		List<String> changed = Stream.of("japan", "nato")
			.flatMap(actor -> Passages.of(briefing(actor)).all().stream())
			.filter(passage -> passage.skipped() == null && !passage.text().contains(" · "))
			.map(Passage::text)
			.distinct()
			.filter(text -> altered.matcher(text).find())
			.flatMap(text -> Stream.of(altered.matcher(text).replaceFirst(replacement))
				.filter(Predicate.not(text::equals)))
			.limit(10)
			.toList();
		assertThat(changed).as(what).hasSizeGreaterThan(2);
		List<CheckedSentence> sentences = checked(String.join("\n\n", changed)).sentences();
		assertThat(sentences).as(what).hasSizeGreaterThanOrEqualTo(changed.size());
		assertThat(sentences).as(what).filteredOn(sentence -> sentence.verdict() == Verdict.BORNE_OUT).isEmpty();
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
