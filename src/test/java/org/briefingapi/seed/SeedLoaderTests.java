package org.briefingapi.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Actors;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.dataset.RecordDates;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedException;
import org.briefingapi.seedfile.SeedFile;
import org.briefingapi.seedfile.SeedFolder;
import org.briefingapi.seedload.DerivedTables;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.DatasetDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

@LoadTest
class SeedLoaderTests {

	private static final List<String> TABLES = List.of("dataset", "node", "change", "source", "citation", "actor",
			"actor_name", "actor_code", "affiliation", "area", "area_name", "event", "participant", "milestone",
			"agreed_area", "proposal", "position", "agreement", "party", "statement", "voice", "about", "topic",
			"divergence", "reading", "involvement", "gap", "slug_alias");

	@Autowired
	private SeedLoader loader;

	@Autowired
	private Datasets datasets;

	@Autowired
	private Actors actors;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path folder;

	@BeforeEach
	void loadGoodData() throws IOException {
		FileSystemUtils.copyRecursively(Path.of("src/test/resources/seed/good"), folder);
		load();
	}

	@AfterEach
	void empty() {
		List.of("citation", "milestone", "agreed_area", "divergence", "statement", "agreement", "proposal", "event",
				"area", "actor", "source", "node", "change", "dataset")
			.forEach(table -> jdbc.sql("delete from " + table).update());
	}

	@Test
	void loadsAllRecordsWithoutNotingThemAsChanges() {
		assertThat(jdbc.sql("select type, count(*) from node group by type order by type")
			.query((row, number) -> row.getString(1) + " " + row.getInt(2))
			.list()).containsExactly("Actor 4", "Agreement 2", "Area 2", "Divergence 1", "Event 2", "Proposal 1",
					"Source 2", "Statement 2");
		assertThat(count("change")).isZero();
		assertThat(origin("text-b")).isEqualTo("text-a");
		assertThat(version()).matches("[0-9a-f]{64}");
	}

	@Test
	void writesNothingTheSecondTime() {
		Map<String, List<Map<String, Object>>> before = store();
		load();
		assertThat(store()).isEqualTo(before);
	}

	@Test
	void checksRecordsAgainThatReferToWhatIsGone() throws IOException {
		Files.writeString(folder.resolve("events.yaml"), "[]\n");
		assertThatExceptionOfType(SeedException.class).isThrownBy(this::load)
			.satisfies(
					ex -> assertThat(ex.faults()).anySatisfy(fault -> assertThat(fault).contains("statements.yaml")));
	}

	@Test
	void checksUnchangedStatementsBesideOtherRecordsThatChanged() throws IOException {
		Files.writeString(folder.resolve("sources.yaml"),
				"- {slug: text-c, title: Another report, kind: NEWS_REPORT, language: en}\n",
				StandardOpenOption.APPEND);
		edit("proposals.yaml", "(statement: closest-partner\\s+citations:) \\[text-a\\]", "$1 [text-c]");
		assertThatExceptionOfType(SeedException.class).isThrownBy(this::load)
			.withMessageContaining("is of text-c, which does not have the words of \"closest-partner\"");
	}

	@Test
	void revisesOnlyWhatChanged() throws IOException {
		String version = version();
		Map<String, OffsetDateTime> before = revisions();
		edit("statements.yaml", "act: COMMENT", "act: REJECT");
		load();
		Map<String, OffsetDateTime> after = revisions();
		assertThat(after).containsOnlyKeys(before.keySet());
		assertThat(after.entrySet()).filteredOn(entry -> !entry.getValue().isEqual(before.get(entry.getKey())))
			.extracting(Map.Entry::getKey)
			.containsExactly("no-office");
		assertThat(changes()).containsExactly("CORRECTED no-office There will be no office. Corrected: act.");
		assertThat(version()).isNotEqualTo(version);
		assertThat(jdbc.sql("select version from change join edition using (recorded_at)").query(String.class).single())
			.isEqualTo(version());
	}

	@Test
	void notesTheAgreementInWhichAStatementStandsFromNowOn() throws IOException {
		edit("statements.yaml", "speaker: agency", "speaker: agency\n  in: programme-2020");
		load();
		assertThat(jdbc.sql("select subject from change join change_subject using (number) where slug = 'no-office'")
			.query(String.class)
			.list()).contains("no-office", "agency", "programme-2020");
	}

	@Test
	void addsAndRemovesRecords() throws IOException {
		String version = version();
		Map<String, List<Map<String, Object>>> before = store();
		String good = Files.readString(folder.resolve("statements.yaml"));
		edit("statements.yaml", "(?s)- slug: no-office.*", """
				- slug: new-office
				  kind: QUOTATION
				  act: COMMENT
				  speaker: japan
				  about: [nato]
				  renditions: [text-a "There will be one"]
				""");
		load();
		assertThat(changes()).containsExactly("ADDED new-office There will be one Added.",
				"REMOVED no-office There will be no office. Removed.");
		Files.writeString(folder.resolve("statements.yaml"), good);
		load();
		assertThat(version()).isEqualTo(version);
		assertThat(store().get("about")).isEqualTo(before.get("about"));
	}

	@Test
	void letsAnotherRecordTakeWhatARemovedOneHad() throws IOException {
		for (String file : List.of("actors", "events", "proposals", "agreements", "statements")) {
			edit(file + ".yaml", "\\bjapan\\b", "nippon");
		}
		edit("agreements.yaml", "slug: programme-2023", "slug: programme-2023-2026");
		edit("statements.yaml", "programme-2023", "programme-2023-2026");
		load();
		assertThat(changes()).contains("REMOVED japan Japan Removed.", "ADDED nippon Japan Added.",
				"CORRECTED summit The summit Corrected: participants.");
		assertThat(jdbc.sql("select actor from actor_code where code = 'JP'").query(String.class).single())
			.isEqualTo("nippon");
	}

	@Test
	void letsARenamedRecordAnswerUnderItsFormerSlug() throws IOException {
		for (String file : List.of("actors", "events", "proposals", "agreements", "statements")) {
			edit(file + ".yaml", "\\bjapan\\b", "nippon");
		}
		edit("actors.yaml", "slug: nippon", "slug: nippon\n  slugAliases: [japan, jp]");
		load();
		assertThat(List.of("japan", "jp", "nippon"))
			.allSatisfy(slug -> assertThat(actors.find(slug)).get().extracting(Actor::slug).isEqualTo("nippon"));
		edit("actors.yaml", "  slugAliases: \\[japan, jp]\n", "");
		edit("actors.yaml", "slug: nato", "slug: nato\n  slugAliases: [jp]");
		load();
		assertThat(actors.find("japan")).isEmpty();
		assertThat(actors.find("jp")).get().extracting(Actor::slug).isEqualTo("nato");
		assertThat(changes()).contains("CORRECTED nato NATO Corrected: slugAliases.");
	}

	@Test
	void removesRecordsThatReferToEachOther() throws IOException {
		for (String file : List.of("events", "areas", "proposals", "agreements", "statements", "divergences")) {
			Files.writeString(folder.resolve(file + ".yaml"), "[]\n");
		}
		load();
		assertThat(count("node")).isEqualTo(6);
		assertThat(count("citation")).isEqualTo(6);
	}

	@Test
	void refreshesTheOriginsOfSourcesThatDidNotChange() throws IOException {
		edit("sources.yaml", "\\z", """
				- {slug: text-0, title: The first of all, titleGiven: ours, kind: TRANSCRIPT, language: en}
				""");
		edit("sources.yaml", "publisher: agency", "publisher: agency\n  derivedFrom: text-0");
		load();
		assertThat(origin("text-b")).isEqualTo("text-0");
		assertThat(revisions().get("text-b")).isBefore(revisions().get("text-a"));
	}

	@Test
	void noticesADerivationWhoseDigestBeginsAsThatOfTheOneBefore() throws IOException {
		String first = "text-0";
		String other = IntStream.iterate(1, i -> i + 1)
			.mapToObj(i -> "text-0-" + i)
			.filter(slug -> digest(slug).startsWith(digest(first).substring(0, 4)))
			.findFirst()
			.orElseThrow();
		for (String slug : List.of(first, other)) {
			edit("sources.yaml", "\\z",
					"- {slug: " + slug + ", title: One, titleGiven: ours, kind: TRANSCRIPT, language: en}\n");
		}
		edit("sources.yaml", "publisher: agency", "publisher: agency\n  derivedFrom: " + first);
		load();
		edit("sources.yaml", "derivedFrom: " + first, "note: As told\n  derivedFrom: " + other);
		load();
		assertThat(origin("text-b")).isEqualTo(other);
	}

	private static String digest(String slug) {
		return DigestUtils.sha256Hex("\"" + slug + "\"");
	}

	@Test
	void countsLengthsInCodePointsAndLimitsNoTextThatItDerives() throws IOException {
		String slug = "s".repeat(76);
		StringBuilder sources = new StringBuilder();
		StringBuilder citations = new StringBuilder();
		for (int i = 10; i < 30; i++) {
			sources.append("- {slug: " + slug + i + ", title: \"" + "\uD835\uDD38".repeat(400)
					+ "\", kind: NEWS_REPORT, language: en}\n");
			citations.append(", " + slug + i);
		}
		edit("sources.yaml", "\\z", sources.toString());
		edit("actors.yaml", "citations: \\[text-a", "citations: [text-a" + citations);
		load();
		assertThat(changes()).anyMatch(change -> change.contains(slug + 29));
	}

	@ParameterizedTest
	@CsvSource({ "sources.yaml, kind: NEWS_REPORT, kind: TRANSCRIPT",
			"sources.yaml, derivedFrom: text-a, note: Its own", "actors.yaml, kind: MEDIA, kind: UNNAMED",
			"actors.yaml, kind: MEDIA, 'kind: MEDIA\n  affiliations: [{organisation: japan, kind: REPRESENTS, citations: [text-a]}]'",
			"statements.yaml, 'said: 2023-07-12', note: On some day", "statements.yaml, 'japan, ', ''",
			"statements.yaml, (?s)- slug: no-office.*, ''", "agreements.yaml, statedAreas: 16, statedAreas: 2",
			"agreements.yaml, '      signatory: secretary-general\n', ''" })
	void worksOutInvolvementsAndGapsAsAFirstLoadDoes(String file, String pattern, String replacement)
			throws IOException {
		Map<String, List<Map<String, Object>>> before = facts();
		edit(file, pattern, replacement);
		load();
		Map<String, List<Map<String, Object>>> after = facts();
		assertThat(after).isNotEqualTo(before);
		empty();
		load();
		assertThat(facts()).isEqualTo(after);
	}

	@Test
	void givesOneVersionHoweverTheFilesAreLaidOut() throws IOException {
		String version = version();
		Map<String, List<Map<String, Object>>> before = store();
		edit("actors.yaml", "citations: \\[text-a\\]", "citations: [{certainty: ASSERTED, source: text-a}]");
		edit("actors.yaml", "codes: .*JP.*", "codes: {ISO_3166_1_NUMERIC: '392', ISO_3166_1_ALPHA_2: JP}");
		edit("actors.yaml", "kind: STATE", "aliases: [] # none\n  'kind': \"STATE\"");
		edit("statements.yaml", "(?m)^ +- (text-a L3.*\n)(.*\n)", "$2    - $1");
		edit("statements.yaml", "preferredBecause", "preferred: text-a\n  language: en\n  preferredBecause");
		load();
		assertThat(version()).isEqualTo(version);
		assertThat(store()).isEqualTo(before);
	}

	@Test
	void givesOneVersionForYamlAndJsonLines() throws IOException {
		Map<String, List<Map<String, Object>>> before = store();
		writeAsLines();
		load();
		assertThat(store()).isEqualTo(before);
	}

	private void writeAsLines() throws IOException {
		for (SeedFile file : SeedFolder.at(folder.toString()).files()) {
			StringBuilder lines = new StringBuilder();
			file.forEach(new Faults(), record -> lines.append(record.tree()).append('\n'));
			Files.writeString(folder.resolve(file.type().plural() + ".ndjson"), lines);
			Files.delete(folder.resolve(file.type().plural() + ".yaml"));
		}
	}

	@Test
	void refusesSlugsThatUnchangedLinesHave() throws IOException {
		edit("statements.yaml", "slug: no-office", "slug: no-office\n  slugAliases: [without-office]");
		writeAsLines();
		load();
		Path file = folder.resolve("statements.ndjson");
		List<String> lines = Files.readAllLines(file);
		String added = lines.get(0).replace("closest-partner", "without-office");
		Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(1), added));
		assertThatExceptionOfType(SeedException.class).isThrownBy(this::load)
			.withMessageContaining("statements.ndjson:3: no-office: slug is taken")
			.withMessageContaining("statements.ndjson:4: without-office: slug is taken");
	}

	@Test
	void leavesTheStoreAsItWasWhenALoadFails() throws IOException {
		Map<String, List<Map<String, Object>>> before = store();
		edit("actors.yaml", "name: Japan", "name: Nippon");
		edit("statements.yaml", "speaker: agency", "speaker: nobody");
		assertThatExceptionOfType(SeedException.class).isThrownBy(this::load)
			.withMessageStartingWith("one fault in the seed data, nothing is loaded:")
			.withMessageContaining("statements.yaml:17: no-office: speaker refers to \"nobody\"");
		assertThat(store()).isEqualTo(before);
	}

	@Test
	void refusesToMakeAnotherTypeOfARecord() throws IOException {
		Map<String, List<Map<String, Object>>> before = store();
		Files.writeString(folder.resolve("divergences.yaml"), "[]\n");
		edit("events.yaml", "\\z", "- {slug: d01-words, label: A walk, kind: OTHER, citations: [text-a]}\n");
		assertThatExceptionOfType(SeedException.class).isThrownBy(this::load)
			.withMessageContaining("events.yaml:12: d01-words: is an event, but the store knows it as a Divergence");
		assertThat(store()).isEqualTo(before);
	}

	@Test
	void comparesAnewWhereAnotherServerHasLoadedSinceTheCheck(@TempDir Path other) throws IOException {
		Map<String, List<Map<String, Object>>> before = store();
		FileSystemUtils.copyRecursively(folder, other);
		SeedFolder late = spy(SeedFolder.at(folder.toString()));
		doAnswer(call -> {
			Files.writeString(other.resolve("statements.yaml"),
					Files.readString(other.resolve("statements.yaml")).replace("act: COMMENT", "act: REJECT"));
			loader.load(SeedFolder.at(other.toString()));
			return call.callRealMethod();
		}).when(late).description();
		assertThat(loader.load(late)).isTrue();
		assertThat(store().get("statement")).isEqualTo(before.get("statement"));
	}

	@Test
	void takesAnotherDescriptionForAnotherVersion() throws IOException {
		Dataset before = datasets.dataset().orElseThrow();
		assertThat(before.description()).isEqualTo(DatasetDescription.NONE);
		Files.writeString(folder.resolve("dataset.yaml"), """
				title: Walks
				covers: {from: 2020-05, until: "2023"}
				licence: As we like
				""");
		load();
		Dataset described = datasets.dataset().orElseThrow();
		assertThat(described.description()).isEqualTo(new DatasetDescription("Walks", LocalDate.of(2020, 5, 1),
				LocalDate.of(2023, 12, 31), "As we like", null));
		assertThat(described.version()).isNotEqualTo(before.version());
		load();
		assertThat(datasets.dataset()).contains(described);
		Files.delete(folder.resolve("dataset.yaml"));
		load();
		assertThat(datasets.dataset().map(Dataset::version)).contains(before.version());
	}

	@Test
	void takesADescriptionFromALineOfJson() throws IOException {
		String line = """
				{"title": "Walks", "covers": {"from": "2020-05-01", "until": "2023-12-31"}, "licence": "As we like"}
				""";
		Files.writeString(folder.resolve("dataset.ndjson"), line);
		load();
		assertThat(datasets.dataset().map(Dataset::title)).contains("Walks");
		Files.writeString(folder.resolve("dataset.ndjson"), line + line);
		assertThatExceptionOfType(SeedException.class).isThrownBy(this::load)
			.withMessageContaining("dataset.ndjson:2:")
			.withMessageContaining("is a second description of the data set; leave only one");
	}

	private void load() {
		loader.load(SeedFolder.at(folder.toString()));
	}

	private void edit(String file, String pattern, String replacement) throws IOException {
		String text = Files.readString(folder.resolve(file));
		String edited = text.replaceAll(pattern, replacement);
		assertThat(edited).isNotEqualTo(text);
		Files.writeString(folder.resolve(file), edited);
	}

	/** All rows, except digests that depend on the layout of the files. */
	private Map<String, List<Map<String, Object>>> store() {
		Map<String, List<Map<String, Object>>> store = TABLES.stream()
			.collect(Collectors.toMap(table -> table,
					table -> jdbc.sql("select * from %s order by 1, 2".formatted(table)).query().listOfRows()));
		store.get("node").forEach(row -> row.remove("seed_digest"));
		return store;
	}

	private Map<String, List<Map<String, Object>>> facts() {
		Map<String, List<Map<String, Object>>> facts = store();
		facts.keySet().retainAll(DerivedTables.TABLES);
		return facts;
	}

	private long count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private List<String> changes() {
		return jdbc.sql("select kind || ' ' || slug || ' ' || label || ' ' || cause from change order by number")
			.query(String.class)
			.list();
	}

	private Map<String, OffsetDateTime> revisions() {
		List<String> slugs = jdbc.sql("select slug from node").query(String.class).list();
		return datasets.recorded(slugs)
			.values()
			.stream()
			.collect(Collectors.toMap(RecordDates::slug, RecordDates::revisedAt));
	}

	private String version() {
		return datasets.dataset().orElseThrow().version();
	}

	private String origin(String source) {
		return jdbc.sql("select origin from source where slug = ?").param(source).query(String.class).single();
	}

}
