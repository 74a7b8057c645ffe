package org.briefingapi.briefing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.briefingapi.RealDataTest;
import org.briefingapi.source.Certainty;
import org.briefingapi.verification.Verification;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Compares briefings with recorded ones, and searches them for defects that no reader
 * should see.
 */
@RealDataTest
@ActiveProfiles("without-caches")
class BriefingTextTests {

	private static final Path RECORDED = Path.of("src/test/resources/briefings");

	private static final int MAX_STATEMENTS = 40;

	private static final List<String> SUBJECTS = List.of("japan", "south-korea", "australia", "new-zealand", "china",
			"france", "united-states", "nato", "eu", "jens-stoltenberg", "emmanuel-macron", "fumio-kishida",
			"yoon-suk-yeol", "ayako-doi", "airbus", "edf", "nikkei", "asianews", "japan+nato", "france+china",
			"area:cyber-defence", "area:emerging-and-disruptive-technologies", "event:vilnius-summit",
			"event:kishida-stoltenberg-press-2023-07-12");

	private static final List<String> PARTS = List.of("Bottom line", "Taking part", "Offices", "In force",
			"Not yet concluded", "From .* areas? to .*|What changed in the areas|Areas of the .*", ".* \\(.*\\)",
			"What .* (said|wrote).*|What was said.*", "What .* said of .*", "(Both t|T)ook part in",
			"Where the sources disagree", "What is not known", "Changes since .*", "History", "Memberships and roles",
			"Sources");

	/** A day, or the last of several days on which something may have happened. */
	private static final Pattern DAY = Pattern
		.compile("(?<! and | or | to |by |–)\\b\\d{1,2} (January|February|March|April|May|June|July|August"
				+ "|September|October|November|December) \\d{4}\\b");

	private static final Pattern NOTE = Pattern.compile("\\[\\^(\\d+)\\]");

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final Map<String, Composed> TEXTS = new HashMap<>();

	@Autowired
	private Briefings briefings;

	@Autowired
	private JdbcTemplate jdbc;

	private final Statistics statistics;

	BriefingTextTests(@Autowired EntityManagerFactory entityManagerFactory) {
		this.statistics = entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
	}

	static Stream<String> briefings() {
		return SUBJECTS.stream().flatMap(subject -> Stream.of(subject + " 2023-07-31", subject + " 2025-06-30"));
	}

	@ParameterizedTest
	@MethodSource("briefings")
	void readsAsRecorded(String briefing) throws IOException {
		String text = text(briefing).replaceFirst("data \\S+, loaded on [^·]+ ·", "data …, loaded on … ·");
		Path recorded = RECORDED.resolve(briefing.replaceAll("[ +:]", "-") + ".md");
		if (Files.notExists(recorded)) {
			Files.createDirectories(RECORDED);
			Files.writeString(recorded, text);
			fail("The briefing is now in %s. Read it, then run again.", recorded);
		}
		assertThat(text).isEqualTo(Files.readString(recorded));
	}

	@ParameterizedTest
	@MethodSource("briefings")
	void keepsItsBudgetOfSqlStatements(String briefing) {
		assertThat(composed(briefing).statements()).isPositive().isLessThanOrEqualTo(MAX_STATEMENTS);
	}

	@ParameterizedTest
	@MethodSource("briefings")
	void readsLikeEnglish(String briefing) {
		String text = body(text(briefing));
		Set<String> slugs = jdbc.queryForList("""
				select n.slug from node n join label l on l.record = n.slug
				where n.slug like '%-%' and lower(l.text) <> n.slug""", String.class)
			.stream()
			.collect(Collectors.toSet());
		assertThat(Stream.of(text.split("[^\\p{L}\\p{N}-]+"))).as("slugs").noneMatch(slugs::contains);
		assertThat(text).as("EDTF").doesNotContainPattern("\\b\\d{4}-\\d{2}|\\d{4}/|\\d~|\\.\\.(?!\\.)|\\bnull\\b");
		assertThat(Stream.of(text.split("[^A-Z_]+"))).as("constants")
			.noneMatch(word -> word.contains("_") || constants().contains(word));
		assertThat(bullets(text)).as("sentences").doesNotHaveDuplicates();
		assertThat(text).doesNotContainPattern(",,|,\\.|\\(\\)|\\.\\.\\s| \\.|:\\s*$^- ");
		for (String bullet : bullets(text)) {
			for (String sentence : bullet.split("(?<=[.?!…]”?) (?=[A-Z“])")) {
				assertThat(sentence.split(" ")).as(sentence).hasSizeLessThanOrEqualTo(40);
			}
		}
	}

	private static Set<String> constants() {
		return Stream.of(Certainty.values(), Verification.values(), BriefingChange.Kind.values())
			.flatMap(Stream::of)
			.map(Enum::name)
			.collect(Collectors.toSet());
	}

	@ParameterizedTest
	@MethodSource("briefings")
	void citesASourceForEverySentenceThatCountsNoGaps(String briefing) {
		String part = "";
		for (String line : body(text(briefing)).split("\n")) {
			part = line.startsWith("## ") ? line.substring(3) : part;
			boolean counts = part.equals("What is not known") || line.startsWith("- The record holds ")
					|| line.matches("- .* took part in \\d+ events on record\\.");
			if (line.strip().startsWith("- ") && !counts) {
				assertThat(line).matches(".* (\\[\\^\\d+\\])+");
			}
			if (line.contains("Earlier")) {
				assertThat(line.split("(?<=\\]) and |(?<=\\]), "))
					.allMatch(clause -> clause.matches(".*\\)\\.? (\\[\\^\\d+\\])+"));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("briefings")
	void usesOneKindOfQuotationMarksOutsideQuotations(String briefing) {
		assertThat(body(text(briefing)).replaceAll("“[^”]*”", "")).doesNotContain("'", "\"", "‘");
	}

	@ParameterizedTest
	@MethodSource("briefings")
	void numbersItsNotesByFirstUse(String briefing) {
		String text = text(briefing);
		List<Integer> used = NOTE.matcher(body(text))
			.results()
			.map(note -> Integer.valueOf(note.group(1)))
			.distinct()
			.toList();
		assertThat(used).isSorted().isEqualTo(IntStream.rangeClosed(1, used.size()).boxed().toList());
		assertThat(text.lines().filter(line -> line.startsWith("[^"))).hasSameSizeAs(used);
	}

	@ParameterizedTest
	@MethodSource("briefings")
	void keepsItsPartsInOrder(String briefing) {
		int last = 0;
		for (String heading : text(briefing).lines().filter(line -> line.startsWith("## ")).toList()) {
			int at = last;
			while (at < PARTS.size() && !heading.substring(3).matches(PARTS.get(at))) {
				at++;
			}
			assertThat(at).as(heading).isLessThan(PARTS.size());
			last = at;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-07-31", "2025-06-30" })
	void tellsOfJapanOnTwoPages(String day) {
		String words = body(text("japan " + day)).replaceAll("\\[\\^\\d+\\]|[|#*-]", " ");
		assertThat(words.strip().split("\\s+")).hasSizeLessThanOrEqualTo(1200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "japan", "china", "france", "nato", "emmanuel-macron", "new-zealand" })
	void knowsNothingOfLaterDays(String actor) {
		for (LocalDate day = LocalDate.of(2022, 6, 15); day
			.isBefore(LocalDate.of(2025, 7, 1)); day = day.plusDays(23)) {
			List<LocalDate> told = new ArrayList<>();
			Matcher date = DAY
				.matcher(body(text(actor + " " + day)).replaceFirst("(?s)^.*?\n\n.*?\n", "").replaceAll("“[^”]*”", ""));
			while (date.find()) {
				told.add(LocalDate.parse(date.group(), WRITTEN));
			}
			LocalDate asOf = day;
			assertThat(told).as(actor + " as of " + day).noneMatch(each -> each.isAfter(asOf));
		}
	}

	@ParameterizedTest
	@CsvSource({ "japan, nato", "nato, south-korea", "france, china", "japan, jens-stoltenberg" })
	void tellsTheSameOfAPairWhicheverComesFirst(String one, String other) {
		for (String day : List.of(" 2023-07-12", " 2025-06-30")) {
			assertThat(facts(one + "+" + other + day)).isEqualTo(facts(other + "+" + one + day));
		}
	}

	/** The sentences and the rows of tables, without order and notes. */
	private Set<String> facts(String briefing) {
		return body(text(briefing)).lines()
			.filter(line -> line.matches("\\s*[-|].*"))
			.map(line -> line.replaceAll("\\[\\^\\d+\\]", ""))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void hasOneHonestSentenceWhereTheRecordHoldsNothing() {
		assertThat(body(text("japan 1900-01-01")))
			.contains("## Bottom line", "- The record holds nothing on Japan up to 1 January 1900.")
			.doesNotContain("AP4", "## In force");
		assertThat(briefings.on(TemplateTests.request("japan", LocalDate.of(1900, 1, 1), null)).sources()).isEmpty();
	}

	@Test
	void looksBackFromTheEndOfTheRecord() {
		assertThat(text("japan 2026-01-01")).contains("as of 30 June 2025",
				"**A briefing as of 1 January 2026 was asked for; the record ends on 30 June 2025");
		assertThat(briefings.text(new BriefingRequest("japan", null, null, null, null, null)).markdown())
			.isEqualTo(text("japan 2025-06-30"));
	}

	private String text(String briefing) {
		return composed(briefing).text();
	}

	/** The briefing, which is composed once for all tests. */
	private Composed composed(String briefing) {
		return TEXTS.computeIfAbsent(briefing, this::compose);
	}

	private Composed compose(String briefing) {
		String[] words = briefing.split(" ");
		statistics.clear();
		String text = briefings.text(TemplateTests.request(words[0], LocalDate.parse(words[1]), null)).markdown();
		return new Composed(text, statistics.getPrepareStatementCount());
	}

	/** The text without its sources. */
	private static String body(String text) {
		int sources = text.indexOf("\n## Sources");
		return (sources < 0) ? text : text.substring(0, sources);
	}

	private static List<String> bullets(String text) {
		return text.lines()
			.filter(line -> line.startsWith("- "))
			.map(line -> line.substring(2).replaceAll(" (\\[\\^\\d+\\])+$", ""))
			.toList();
	}

	/** A briefing, with the number of SQL statements that it took. */
	private record Composed(String text, long statements) {
	}

}
