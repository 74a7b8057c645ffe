package org.briefingapi.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.briefingapi.dataset.Datasets;
import org.briefingapi.seedfile.SeedFolder;
import org.briefingapi.seedfile.VerificationFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

@LoadTest
class BriefingChangesTests {

	private static final String AGENCY_STATEMENT = """
			- slug: new-office
			  kind: QUOTATION
			  act: COMMENT
			  speaker: agency
			  said: "2023"
			  about: [nato]
			  renditions: [text-a "There will be one"]
			""";

	@Autowired
	private SeedLoader loader;

	@Autowired
	private Datasets datasets;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ExecutionGraphQlServiceTester graphQl;

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
	void tellsNoChangeOfAFirstLoadAndOfUnchangedData() {
		assertThat(changes("japan")).isEmpty();
		load();
		assertThat(changes("japan")).isEmpty();
		assertThat(jdbc.sql("select count(*) from change").query(Long.class).single()).isZero();
	}

	@Test
	void tellsACorrectionWithItsCause() throws IOException {
		edit("statements.yaml", "act: SUPPORT", "act: AGREE");
		load();
		assertThat(changes("japan")).containsExactly("CORRECTED closest-partner No partner is closer. Corrected: act.");
		assertThat(changes("secretary-general")).as("the change and the end of an office").hasSize(2);
		assertThat(changes("agency")).isEmpty();
	}

	@Test
	void tellsANewSource() throws IOException {
		edit("sources.yaml", "\\z", "- {slug: text-c, title: C, kind: TRANSCRIPT, language: en}\n");
		edit("statements.yaml", "citations: \\[text-b\\]", "citations: [text-b, text-c]");
		load();
		assertThat(changes("agency"))
			.containsExactly("CORRECTED no-office There will be no office. Corrected: citations. It has a new source.");
	}

	@Test
	void tellsWhatWasRecordedAndRemoved() throws IOException {
		edit("statements.yaml", "(?s)- slug: no-office.*", AGENCY_STATEMENT);
		load();
		assertThat(changes("agency")).containsExactly(
				"RECORDED new-office “There will be one”. It had happened before, and was recorded since.",
				"REMOVED null There will be no office. It was taken out of the data.");
		assertThat(changes("nato")).hasSize(1);
		edit("statements.yaml", "(?s)- slug: new-office.*", "");
		load();
		assertThat(changes("nato")).containsExactly(
				"RECORDED null There will be one. It had happened before, and was recorded since.",
				"REMOVED null “There will be one”. It was taken out of the data.");
	}

	@Test
	void tellsBothSidesOfAChangeOfSpeaker() throws IOException {
		edit("statements.yaml", "speaker: agency", "speaker: secretary-general");
		load();
		assertThat(changes("agency"))
			.containsExactly("CORRECTED no-office There will be no office. Corrected: speaker.");
		assertThat(changes("secretary-general")).as("the change and the end of an office").hasSize(2);
	}

	@Test
	void tellsADivergenceByItsEntryAndAnActorByNone() throws IOException {
		edit("divergences.yaml", "How did the words run", "How exactly did the words run");
		edit("actors.yaml", "name: The Secretary General", "name: The new Secretary General");
		load();
		assertThat(changes("japan"))
			.containsExactly("CORRECTED closest-partner How exactly did the words run? Corrected: question.");
		assertThat(changes("secretary-general")).contains("CORRECTED null The new Secretary General. Corrected: name.")
			.hasSize(3);
	}

	@Test
	void tellsWhenItWasRecordedAndNotWhatWasRecordedBefore() throws IOException {
		edit("statements.yaml", "act: SUPPORT", "act: AGREE");
		load();
		jdbc.sql("update change set recorded_at = timestamp with time zone '2023-08-01 12:00:00+00'").update();
		assertThat(changes("japan", "2023-07-31")).hasSize(1);
		assertThat(changes("japan", "2023-08-01")).isEmpty();
		assertThat(changes("japan", "2023-07-11")).containsExactly(
				"HAPPENED programme-2023 The programme of 2023 was signed on 12 July 2023.",
				"HAPPENED closest-partner On 12 July 2023: The Secretary General said: “No partner is closer to NATO.”");
	}

	@Test
	void tellsOfTheNewestHundredAgreementsAndCountsTheOthers() throws IOException {
		StringBuilder many = new StringBuilder();
		for (int i = 0; i < 105; i++) {
			many.append("""
					- slug: contract-%1$d
					  title: Contract %1$d
					  kind: COMMERCIAL_CONTRACT
					  signedOn: 2022-01-01
					  citations: [text-a]
					  parties: [{actor: agency}, {actor: japan}]
					""".formatted(i));
		}
		edit("agreements.yaml", "\\z", many.toString());
		load();
		assertThat(markdown("agency")).contains("| Contract 99 |", "The record holds 80 further agreements in force.",
				"- Of 105 agreements, the briefing takes in only the newest 100.");
		assertThat(markdown("agency").lines().filter(line -> line.startsWith("| Contract"))).hasSize(20);
		assertThat(markdown("nato")).doesNotContain("further agreement", "takes in only");
	}

	@Test
	void tellsOfTheNewestHundredStatementsAndCountsTheOthers() throws IOException {
		StringBuilder many = new StringBuilder();
		for (int i = 0; i < 102; i++) {
			many.append(AGENCY_STATEMENT.replace("new-office", "new-office-" + i));
		}
		edit("statements.yaml", "\\z", many.toString());
		load();
		assertThat(markdown("agency")).contains("The record holds at least ", " further statements.",
				" statements by the agency, the briefing takes in only the newest 100.");
		assertThat(markdown("nato")).contains(" statements of others, the briefing takes in only the newest 100.");
	}

	@Test
	void tellsOfTheEventsOfAnActorThatDidNothingElse() throws IOException {
		edit("actors.yaml", "\\z", "- {slug: guest, kind: PERSON, name: A Guest, citations: [text-a]}\n");
		StringBuilder many = new StringBuilder();
		for (int i = 1; i <= 9; i++) {
			many.append("""
					- slug: talks-%1$d
					  label: Talks of day %1$d
					  kind: MEETING
					  date: 2022-01-0%1$d
					  participants: [guest]
					  citations: [text-a]
					""".formatted(i));
		}
		edit("events.yaml", "\\z", many.toString());
		load();
		assertThat(markdown("guest"))
			.contains("- A Guest took part in nine events on record. [^1]",
					"## Took part in\n\n- 9 January 2022: Talks of day 9. [^1]\n",
					"- 2 January 2022: Talks of day 2. [^1]\n")
			.doesNotContain("Talks of day 1.", "holds nothing");
	}

	@Test
	void namesTheMembersOfAnOrganisationAndOnlyCountsMany() throws IOException {
		addMembers(1, 8);
		load();
		assertThat(markdown("nato")).contains("State 1 is a member of NATO", "State 8 is a member of NATO");
		addMembers(9, 9);
		load();
		assertThat(markdown("nato")).contains("The record names nine members of NATO.").doesNotContain("State 9");
	}

	private void addMembers(int first, int last) throws IOException {
		for (int i = first; i <= last; i++) {
			edit("actors.yaml", "\\z", """
					- slug: state-%1$d
					  kind: STATE
					  name: State %1$d
					  affiliations: [{organisation: nato, kind: MEMBER, citations: [text-a]}]
					  citations: [text-a]
					""".formatted(i));
		}
	}

	@Test
	void putsNoTimeIntoTheVersionOrABriefing() {
		String version = datasets.dataset().orElseThrow().version();
		String briefing = markdown("japan");
		empty();
		load();
		assertThat(datasets.dataset().orElseThrow().version()).isEqualTo(version);
		assertThat(markdown("japan")).isEqualTo(briefing);
	}

	@Test
	void servesWhatCameOfCheckingAPassage() throws IOException {
		String version = datasets.dataset().orElseThrow().version();
		Files.writeString(folder.resolve(VerificationFile.NAME), """
				- slug: text-a
				  textDigest: %s
				  passages:
				    - passage: No partner is closer to NATO
				      verification: ALTERED
				      start: 3
				      end: 40
				      changes: [{kept: No partner is}, {removed: much}, {added: closer}, {kept: to NATO}]
				- slug: text-b
				  textDigest: %s
				  passages:
				    - {passage: No one is closer, verification: NOT_FOUND, foundIn: [text-a]}
				""".formatted("a".repeat(64), "b".repeat(64)));
		String gap = "- Of the quoted passages, one does not stand in the text of the source cited.";
		assertThat(markdown("japan")).doesNotContain(gap);
		load();
		assertThat(markdown("japan")).contains(gap);
		assertThat(datasets.dataset().orElseThrow().version()).isNotEqualTo(version);
		assertThat(checks()).containsExactly(
				"ALTERED 3 40 [KEPT No partner is, REMOVED much, ADDED closer, KEPT to NATO] []",
				"NOT_FOUND null null [] [text-a]");
		assertThat(jdbc.sql("select text_digest from source order by slug").query(String.class).list())
			.containsExactly("a".repeat(64), "b".repeat(64));
		edit("statements.yaml", "No partner is closer to NATO", "No partner is closet to NATO");
		load();
		assertThat(checks()).containsExactly("NOT_CHECKED null null [] []", "NOT_FOUND null null [] [text-a]");
		edit("sources.yaml", "language: en\n  derivedFrom",
				"textDigest: " + "c".repeat(64) + "\n  language: en\n  derivedFrom");
		load();
		assertThat(checks()).containsExactly("NOT_CHECKED null null [] []", "NOT_CHECKED null null [] []");
	}

	private List<String> checks() {
		return graphQl.document("""
				{ statement(slug: "closest-partner") { citations {
				  verification start end changes { kind text } foundIn { slug } } } }""")
			.execute()
			.path("statement.citations")
			.entityList(new ParameterizedTypeReference<Map<String, Object>>() {
			})
			.get()
			.stream()
			.map(citation -> "%s %s %s %s %s".formatted(citation.get("verification"), citation.get("start"),
					citation.get("end"), values(citation.get("changes")), values(citation.get("foundIn"))))
			.toList();
	}

	private static List<String> values(Object list) {
		return ((List<?>) list).stream()
			.map(item -> String.join(" ", ((Map<?, ?>) item).values().stream().map(String::valueOf).toList()))
			.toList();
	}

	private List<String> changes(String actor) {
		return changes(actor, "2024-01-01");
	}

	private List<String> changes(String actor, String since) {
		return graphQl.document("""
				query($actor: String!, $since: Date!) { briefing(actor: $actor) { changes(since: $since) {
				  heading changes { kind entry { slug } text recordedAt } } } }""")
			.variable("actor", actor)
			.variable("since", since)
			.execute()
			.path("briefing.changes[*].changes[*]")
			.entityList(new ParameterizedTypeReference<Map<String, Object>>() {
			})
			.get()
			.stream()
			.map(change -> "%s %s %s".formatted(change.get("kind"),
					(change.get("entry") instanceof Map<?, ?> entry) ? entry.get("slug") : null, change.get("text")))
			.toList();
	}

	private String markdown(String actor) {
		return Objects.requireNonNull(graphQl
			.document("query($actor: String!) { briefing(actor: $actor, asOf: \"2024-01-01\") { markdown } }")
			.variable("actor", actor)
			.execute()
			.path("briefing.markdown")
			.entity(String.class)
			.get());
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

}
