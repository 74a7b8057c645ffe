package org.briefingapi.verification;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.briefingapi.RandomSamples;
import org.briefingapi.verification.WordChange.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class QuotationCheckTests {

	private static final String HARBOUR = """
			The harbour\u00A0board met on Monday. \u201CThe board\u2019s new tolls and its
			silence on repairs burden every skipper and weaken the port\u2019s trade,\u201D the pilots wrote.
			They asked for \u201Cplain accounts\u2026 and soon\u201D \u2013 and named 16 berths, not 160.
			🚢 Señora Nun\u0303ez, a skipper, called the tolls \u201Can insult.\u201D
			""";

	private static final String GUILD = """
			In its letter the guild says, "(The board's) new tolls and its silence on repairs burden every skipper \
			and weaken the port's trade." It opposes westward dredging, and will meet further tolls with a strike.
			""";

	private static final String JAPANESE = "市長は、港の新しい料金について「来月までに説明する」と述べた。반대는 항구에서 계속된다.";

	private final QuotationCheck check = new QuotationCheck(
			Map.of("harbour", HARBOUR, "guild", GUILD, "minato", JAPANESE));

	@ParameterizedTest
	@ValueSource(strings = { "The harbour\u00A0board met", "named 16 berths", "plain accounts\u2026 and soon",
			"Señora Nun\u0303ez, a skipper", "🚢", "weaken the port\u2019s trade,", "The board" })
	void aPassageThatStandsToTheLetterIsVerbatim(String passage) {
		MatchResult finding = check.check("harbour", passage);
		assertThat(finding.verification()).isEqualTo(Verification.VERBATIM);
		assertThat(standing(finding, HARBOUR)).isEqualTo(passage);
		assertThat(finding.changes()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "The harbour board met", "\"The board's new tolls and its silence",
			"plain accounts... and soon\" - and named", "Sen\u0303ora Nuñez, a skip\u00ADper" })
	void aPassageThatStandsOnceFoldedIsNormalised(String passage) {
		MatchResult finding = check.check("harbour", passage);
		assertThat(finding.verification()).isEqualTo(Verification.NORMALISED);
		String standing = standing(finding, HARBOUR);
		assertThat(standing).isNotEqualTo(passage);
		assertThat(FoldedText.of(standing).folded()).isEqualTo(FoldedText.of(passage).folded());
	}

	@ParameterizedTest
	@CsvSource({ "'the Indo-\nPacific region', Indo-Pacific region", "'岸田総理は\n協力する', 岸田総理は協力する", "ＮＡＴＯと１６分野, NATOと16分野",
			"the ofﬁce in Tokyo, the office", "'ความ\nร่วมมือ', ความร่วมมือ", "｢東京｣と｡, 「東京」と。" })
	void aPassageThatLineEndsOrCompatibilityFormsBreakIsNormalised(String text, String passage) {
		assertThat(new QuotationCheck(Map.of("text", text)).check("text", passage).verification())
			.isEqualTo(Verification.NORMALISED);
	}

	@Test
	void aHyphenThatALineEndFollowsIsNoDash() {
		QuotationCheck text = new QuotationCheck(Map.of("text", "north -\nand south"));
		assertThat(text.check("text", "north -and south").verification()).isNotEqualTo(Verification.NORMALISED);
		assertThat(text.check("text", "north - and south").verification()).isEqualTo(Verification.NORMALISED);
	}

	@Test
	void aQuotationWithWordsThatTheWriterPutInIsAltered() {
		String text = "The guild (founded 1912) said, “(The board’s) new tolls burden [every] skipper.”";
		QuotationCheck written = new QuotationCheck(Map.of("press", text));
		MatchResult finding = written.check("press", "(The board’s) new tolls burden [every] skipper.");
		assertThat(finding.verification()).isEqualTo(Verification.ALTERED);
		assertThat(finding.changes()).containsExactly(new WordChange(WordChange.Kind.ADDED, "(The board’s)"),
				new WordChange(WordChange.Kind.KEPT, "new tolls burden"),
				new WordChange(WordChange.Kind.ADDED, "[every]"), new WordChange(WordChange.Kind.KEPT, "skipper."));
		assertThat(written.check("press", "The guild (founded 1912) said").verification())
			.isEqualTo(Verification.VERBATIM);
	}

	@Test
	void positionsCountCodePoints() {
		MatchResult finding = check.check("harbour", "Señora");
		Place place = Objects.requireNonNull(finding.place());
		assertThat(place.start()).isEqualTo(HARBOUR.indexOf("Señora") - 1);
		assertThat(place.end()).isEqualTo(place.start() + 6);
	}

	@Test
	void aVerbatimPlaceGoesBeforeAnEarlierNormalisedOne() {
		QuotationCheck twice = new QuotationCheck(Map.of("twice", "the port’s trade; the port's trade"));
		assertThat(twice.check("twice", "port's trade"))
			.isEqualTo(MatchResult.standing(Verification.VERBATIM, new Place(22, 34, "port's trade")));
	}

	@Test
	void whiteSpaceAroundAPassageIsNoPartOfIt() {
		assertThat(check.check("harbour", " named 16\uFEFF\n").verification()).isEqualTo(Verification.VERBATIM);
	}

	@Test
	void aWritersBracketsAreADifference() {
		String passage = "(The board's) new tolls and its silence on repairs burden every skipper";
		assertThat(check.check("guild", passage).verification()).isEqualTo(Verification.VERBATIM);
		MatchResult finding = check.check("harbour", passage);
		assertThat(finding.verification()).isEqualTo(Verification.ALTERED);
		assertThat(standing(finding, HARBOUR))
			.isEqualTo("The board\u2019s new tolls and its\nsilence on repairs burden every skipper");
		assertThat(finding.changes()).extracting(WordChange::kind, WordChange::text)
			.containsExactly(tuple(Kind.ADDED, "("), tuple(Kind.KEPT, "The board\u2019s"), tuple(Kind.ADDED, ")"),
					tuple(Kind.KEPT, "new tolls and its\nsilence on repairs burden every skipper"));
		assertThat(finding.foundIn()).isEmpty();
	}

	@Test
	void aSubstitutedWordIsADifference() {
		MatchResult finding = check.check("guild", "[it] will meet further tolls with [its own] strike.");
		assertThat(finding.verification()).isEqualTo(Verification.ALTERED);
		assertThat(standing(finding, GUILD)).isEqualTo("and will meet further tolls with a strike.");
		assertThat(finding.changes()).extracting(WordChange::kind, WordChange::text)
			.containsExactly(tuple(Kind.REMOVED, "and"), tuple(Kind.ADDED, "[it]"),
					tuple(Kind.KEPT, "will meet further tolls with"), tuple(Kind.REMOVED, "a"),
					tuple(Kind.ADDED, "[its own]"), tuple(Kind.KEPT, "strike."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "he board's new tolls and its silence", "The board's new tolls and its silenc",
			"silence on repairs burdens every skipper", "silence on repairs burden every Skipper",
			"silence on repairs, burden every skipper", "named 16 berths, not 16.",
			"the pilots wrote. They have asked for \u201Cplain accounts", "Senora Nun\u0303ez, a skipper, called" })
	void oneLetterOrSignMakesADifference(String passage) {
		MatchResult finding = check.check("harbour", passage);
		assertThat(finding.verification()).isEqualTo(Verification.ALTERED);
		assertThat(finding.changes()).anyMatch(change -> change.kind() != Kind.KEPT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "westward dredging", "and will meet further tolls with a strike." })
	void aPassageOfAnotherTextIsNotFoundButThere(String passage) {
		assertThat(check.check("harbour", passage)).isEqualTo(MatchResult.notFound(List.of("guild")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "the of and to the", "eastward dredging", "no such words stand in any of these texts",
			"silent", "16 pilots", "and the board on a skipper with the port", "Nunez", "n", "6 berths" })
	void aPassageOfNoTextIsNotFound(String passage) {
		assertThat(check.check("harbour", passage)).isEqualTo(MatchResult.notFound(List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Plain accounts", "the board\u2019s New tolls", "berths not 160" })
	void aShortPassageIsAlteredOnlyByCaseAndSigns(String passage) {
		assertThat(check.check("harbour", passage).verification()).isEqualTo(Verification.ALTERED);
	}

	@Test
	void halfAnEllipsisIsADifference() {
		MatchResult finding = check.check("harbour", "plain accounts.");
		assertThat(finding.verification()).isEqualTo(Verification.ALTERED);
		assertThat(standing(finding, HARBOUR)).isEqualTo("plain accounts");
		assertThat(finding.changes()).containsExactly(new WordChange(Kind.KEPT, "plain accounts"),
				new WordChange(Kind.ADDED, "."));
	}

	@Test
	void aTextWithoutSpacesIsSearchedByCharacter() {
		assertThat(check.check("minato", "新しい料金").verification()).isEqualTo(Verification.VERBATIM);
		assertThat(check.check("minato", "新しい料金がない").verification()).isEqualTo(Verification.NOT_FOUND);
		assertThat(check.check("minato", "항구").verification()).isEqualTo(Verification.VERBATIM);
		MatchResult finding = check.check("minato", "港の古い料金について来月までに説明する");
		assertThat(finding.verification()).isEqualTo(Verification.ALTERED);
		assertThat(standing(finding, JAPANESE)).isEqualTo("港の新しい料金について「来月までに説明する");
	}

	@Test
	void withoutTextOrPassageNothingIsChecked() {
		assertThat(check.check("unheld", "The board")).isEqualTo(MatchResult.NOT_CHECKED);
		assertThat(check.check("harbour", null)).isEqualTo(MatchResult.NOT_CHECKED);
		assertThat(check.check("harbour", " \u200B")).isEqualTo(MatchResult.NOT_CHECKED);
		assertThat(new QuotationCheck(Map.of()).check("harbour", "x")).isEqualTo(MatchResult.NOT_CHECKED);
		assertThat(new QuotationCheck(Map.of("bare", "")).check("bare", "x"))
			.isEqualTo(MatchResult.notFound(List.of()));
	}

	@Test
	void whatIsCutOutBetweenWordsStands() {
		String[] words = (HARBOUR + GUILD).split("\\s+");
		String text = String.join(" ", words);
		QuotationCheck one = new QuotationCheck(Map.of("one", text, "other", GUILD));
		RandomSamples.each(2_000, random -> {
			int from = random.nextInt(words.length);
			int to = from + 1 + random.nextInt(words.length - from);
			String passage = String.join(" ", List.of(words).subList(from, to));
			MatchResult verbatim = one.check("one", passage);
			assertThat(verbatim.verification()).isEqualTo(Verification.VERBATIM);
			assertThat(standing(verbatim, text)).isEqualTo(passage);
			MatchResult spaced = one.check("one", passage.replace(" ", "\u3000\n").replace("\u201C", "\"") + "\u200B");
			if (from + 1 < to) {
				assertThat(spaced.verification()).isEqualTo(Verification.NORMALISED);
				assertThat(FoldedText.of(standing(spaced, text)).folded()).isEqualTo(FoldedText.of(passage).folded());
			}
		});
	}

	@Test
	void theChangesLeadFromTheTextToThePassage() {
		List<String> words = List.of("the", "board", "met", "pilots", "(tolls)", "trade,", "on", "skipper");
		RandomSamples.each(5_000, random -> {
			String text = random.ints(60, 0, words.size()).mapToObj(words::get).reduce("", (a, b) -> a + " " + b);
			String passage = random.ints(8, 0, words.size()).mapToObj(words::get).reduce("", (a, b) -> a + " " + b);
			MatchResult finding = new QuotationCheck(Map.of("text", text)).check("text", passage);
			if (finding.verification() == Verification.ALTERED) {
				assertThat(side(finding, Kind.ADDED)).isEqualTo(passage.replace(" ", ""));
				assertThat(side(finding, Kind.REMOVED)).isEqualTo(standing(finding, text).replace(" ", ""));
			}
		});
	}

	private static String side(MatchResult finding, Kind kind) {
		StringBuilder side = new StringBuilder();
		finding.changes()
			.stream()
			.filter(change -> change.kind() == kind || change.kind() == Kind.KEPT)
			.forEach(change -> side.append(change.text().replace(" ", "")));
		return side.toString();
	}

	/** The text at the place of a match, which must equal the text in the match. */
	private static String standing(MatchResult finding, String text) {
		Place place = Objects.requireNonNull(finding.place(), () -> finding.verification().name());
		int[] codePoints = text.codePoints().toArray();
		String standing = new String(codePoints, place.start(), place.end() - place.start());
		assertThat(place.text()).isEqualTo(standing);
		return standing;
	}

}
