package org.briefingapi.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import org.briefingapi.RealDataTest;
import org.briefingapi.export.RecordExport;
import org.briefingapi.seed.Reload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts and dates that databases often treat differently are the same on all of them, and
 * so is all that validation accepts.
 */
@RealDataTest
class StoredTextTests {

	/**
	 * By code point, without case and accents; the last two are beyond the basic plane,
	 * and the one before them is at the end of it.
	 */
	private static final List<String> NAMES = List.of("！Fullwidth", "50% of all", "A B", "A_B", "AB", "ab", "Ångström",
			"B-2", "B1", "B\\2", "eBay", "Éire", "Élan", "élan", "Łódź", "Zulu", "zulu", "Ωmega", "Янтарь", "한국", "岸田",
			"﷽", "😀 Smile", "𠮷野家");

	/**
	 * Slugs with hyphens, which some collations ignore; days that a time zone or calendar
	 * skipped; the last three statements are undated.
	 */
	private static final List<String> STATEMENTS = List.of("s-b 2023-07-12", "s1 2023-07-12", "sa 2023-07-12",
			"t 2022-07", "u 2021", "v 2011-12-30", "w 1582-10-10", "w0 1500-03-01", "x-b", "x1", "xa");

	/** Newest first. */
	private static final List<String> SLUGS = List.of("sa", "s1", "s-b", "t", "u", "v", "w", "w0", "xa", "x1", "x-b");

	/** A note of the maximum length. */
	private static final String LONG = "‘日本’ é ".repeat(300).substring(0, 2000 - 1) + "!";

	/** A passage of the maximum length. */
	private static final String PASSAGE = LONG.substring(0, 300 - 1) + "!";

	private static final EdgeRecords EDGES = new EdgeRecords();

	@TempDir
	private static Path folder;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Reload reload;

	@DynamicPropertySource
	static void seed(DynamicPropertyRegistry properties) {
		properties.add("briefing.seed-data", () -> {
			try {
				write();
				return folder.toString();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static void write() throws IOException {
		EDGES.write(folder);
		Files.writeString(folder.resolve("sources.yaml"), Stream.of("paper", "leaflet", "letter").map(slug -> """
				- {slug: %1$s, title: A %1$s, kind: NEWS_REPORT, language: en}
				""".formatted(slug)).collect(Collectors.joining()));
		Files.writeString(folder.resolve("actors.yaml"), IntStream.range(0, NAMES.size()).mapToObj(i -> """
				- {slug: actor-%02d, name: '%s', kind: STATE, citations: [paper]}
				""".formatted(i, NAMES.get(i))).collect(Collectors.joining()));
		Files.writeString(folder.resolve("statements.yaml"), STATEMENTS.stream()
			.map(statement -> statement.split(" "))
			.map(parts -> """
					- slug: %s
					  label: A statement
					  kind: QUOTATION
					  act: COMMENT
					  speaker: actor-00
					  about: [actor-00]
					  renditions: ['paper L1 "%s"']
					  note: "%s"
					%s
					""".formatted(parts[0], PASSAGE, LONG, (parts.length > 1) ? "  said: \"" + parts[1] + "\"" : ""))
			.collect(Collectors.joining()));
	}

	@Test
	void namesAreSortedWhateverTheirCaseAndAccents() {
		assertThat(names("{ actors(filter: { kinds: [STATE] } first: 100) { nodes { name } } }")).isEqualTo(NAMES);
		assertThat(names(
				"{ actors(filter: { kinds: [STATE] } first: 100 orderBy: { field: NAME, direction: DESC }) { nodes { name } } }"))
			.isEqualTo(reversed(NAMES));
	}

	@Test
	void pagesMeetInThatOrder() {
		assertThat(pages(
				"actors(filter: { kinds: [STATE] } first: 4 after: $cursor) { nodes { name } pageInfo { cursor: endCursor more: hasNextPage } }"))
			.isEqualTo(NAMES);
		List<String> back = pages(
				"actors(filter: { kinds: [STATE] } last: 4 before: $cursor orderBy: { field: NAME, direction: DESC }) { nodes { name } pageInfo { cursor: startCursor more: hasPreviousPage } }");
		assertThat(back).containsExactlyInAnyOrderElementsOf(NAMES);
	}

	@Test
	void whatIsUndatedComesLastInBothDirections() {
		assertThat(slugs("statements(filter: { acts: [COMMENT] }) { nodes { slug } }")).isEqualTo(SLUGS);
		assertThat(slugs(
				"statements(filter: { acts: [COMMENT] } orderBy: { field: SAID_ON, direction: ASC }) { nodes { slug } }"))
			.containsExactly("w0", "w", "v", "u", "t", "s-b", "s1", "sa", "x-b", "x1", "xa");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTC", "Europe/London", "Europe/Berlin", "America/New_York", "Pacific/Apia",
			"Pacific/Kiritimati", "Asia/Tokyo" })
	void daysAreTheSameInEveryZone(String zone) {
		TimeZone before = TimeZone.getDefault();
		TimeZone.setDefault(TimeZone.getTimeZone(zone));
		try {
			assertThat(pages("statements", "slug",
					"statements(filter: { acts: [COMMENT] } first: 1 after: $cursor) { nodes { slug } pageInfo { cursor: endCursor more: hasNextPage } }"))
				.isEqualTo(SLUGS);
			assertThat(pages("sources", "slug",
					"sources(filter: { kinds: [NEWS_REPORT] } first: 1 after: $cursor) { nodes { slug } pageInfo { cursor: endCursor more: hasNextPage } }"))
				.containsExactly("paper", "letter", "leaflet");
			assertThat(slugs(
					"statements(filter: { acts: [COMMENT] said: { from: \"1500-03-01\", to: \"1582-10-10\" } }) { nodes { slug } }"))
				.containsExactly("w", "w0");
		}
		finally {
			TimeZone.setDefault(before);
		}
	}

	@Test
	void longTextStaysWhole() {
		JsonNode statement = ask("{ statement(slug: \"t\") { text note } }", Map.of()).at("/data/statement");
		assertThat(statement.path("text").stringValue()).isEqualTo(PASSAGE).hasSize(300);
		assertThat(statement.path("note").stringValue()).isEqualTo(LONG).hasSize(2000);
	}

	@Test
	void slugsHaveACaseAndNamesThatAreLookedForHaveNone() {
		assertThat(ask("{ actor(slug: \"Actor-00\") { slug } }", Map.of()).at("/data/actor").isNull()).isTrue();
		assertThat(found("ZULU")).containsExactly("Zulu", "zulu");
		assertThat(found("ÉLAN")).containsExactly("Élan", "élan");
		assertThat(found("angstrom")).containsExactly("Ångström");
		assertThat(found("янтарь")).containsExactly("Янтарь");
	}

	@ParameterizedTest
	@CsvSource({ "%, 50% of all", "_, A_B", "\\, B\\2" })
	void signsOfPatternsStandForThemselves(String part, String name) {
		assertThat(found(part)).containsExactly(name);
	}

	@ParameterizedTest
	@CsvSource({ "source, title author note url", "actor, name aliases note", "area, name definition note",
			"event, label place note", "agreement, title note", "proposal, title", "divergence, question property",
			"statement, label note" })
	void whatValidationAcceptsIsServedAsItWasWritten(String type, String fields) {
		for (Map<String, Object> record : EDGES.of(type)) {
			JsonNode served = ask("query ($slug: String!) { record: %s(slug: $slug) { %s } }".formatted(type, fields),
					Map.of("slug", record.get("slug")))
				.at("/data/record");
			for (String field : fields.split(" ")) {
				assertThat(served.path(field)).isEqualTo(json.valueToTree(record.get(field)));
			}
		}
	}

	@Test
	void datesOfEveryFormAreServedAndCited() {
		for (String list : List.of("sources(filter: { kinds: [ANALYSIS] }", "statements(filter: { acts: [AGREE] }")) {
			String fields = list.startsWith("sources")
					? "date: publishedOn { edtf basis } reference { text bibtex cslJson }" : "date { edtf basis }";
			assertThat(pages(list.replaceFirst("\\(.*", ""), "slug", list
					+ " first: 50 after: $cursor) { nodes { slug %s } pageInfo { cursor: endCursor more: hasNextPage } }"
						.formatted(fields)))
				.hasSize(EdgeRecords.DATES.size());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "source", "actor", "area", "event", "agreement", "proposal", "divergence", "statement" })
	void whatValidationAcceptsHasPages(String type) throws Exception {
		for (Map<String, Object> record : EDGES.of(type).subList(0, 4)) {
			String address = "/" + type + "s/" + record.get("slug");
			assertThat(get(address, MediaType.TEXT_HTML_VALUE)).contains("</html>");
			assertThat(json.readTree(get(address + ".jsonld", MediaType.ALL_VALUE)).path("@id")).isNotNull();
			if (List.of("actor", "area", "agreement").contains(type)) {
				DocumentBuilderFactory.newInstance()
					.newDocumentBuilder()
					.parse(new ByteArrayInputStream(
							get("/feeds" + address + ".atom", MediaType.ALL_VALUE).getBytes(StandardCharsets.UTF_8)));
			}
		}
	}

	@Test
	void whatValidationAcceptsHasBriefings() throws Exception {
		for (int i = 0; i < 2; i++) {
			for (String address : List.of("/briefings/" + EDGES.of("actor").get(i).get("slug"),
					"/areas/" + EDGES.of("area").get(i).get("slug") + "/briefing",
					"/events/" + EDGES.of("event").get(i).get("slug") + "/briefing")) {
				assertThat(get(address + ".md", MediaType.ALL_VALUE)).startsWith("# ");
				assertThat(get(address + ".html", MediaType.ALL_VALUE)).contains("</html>");
				assertThat(json.readTree(get(address + ".json", MediaType.ALL_VALUE)).has("errors")).isFalse();
				assertThat(json.readTree(get(address + ".jsonld", MediaType.ALL_VALUE)).has("@graph")).isTrue();
			}
		}
	}

	@Test
	void whatIsExportedLoadsAsTheSameVersion() throws Exception {
		String version = "{ dataset { version } }";
		JsonNode before = ask(version, Map.of()).path("data");
		Map<Path, String> exported = new LinkedHashMap<>();
		for (String plural : RecordExport.plurals()) {
			exported.put(folder.resolve(plural + ".ndjson"), get("/export/" + plural + ".ndjson", MediaType.ALL_VALUE));
		}
		for (String plural : RecordExport.plurals()) {
			Files.deleteIfExists(folder.resolve(plural + ".yaml"));
		}
		for (Map.Entry<Path, String> file : exported.entrySet()) {
			Files.writeString(file.getKey(), file.getValue());
		}
		assertThat(reload.run()).isFalse();
		assertThat(ask(version, Map.of()).path("data")).isEqualTo(before);
	}

	private String get(String address, String accept) throws Exception {
		MvcTestResult answer = mvc.get().uri(address).header(HttpHeaders.ACCEPT, accept).exchange();
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private List<String> found(String part) {
		return names(ask("query ($text: String!) { actors(filter: { kinds: [STATE] name: $text }) { nodes { name } } }",
				Map.of("text", part)));
	}

	private List<String> names(String query) {
		return names(ask(query, Map.of()));
	}

	private static List<String> names(JsonNode answer) {
		return answer.at("/data/actors/nodes").valueStream().map(node -> node.path("name").stringValue()).toList();
	}

	private List<String> slugs(String field) {
		return ask("{ %s }".formatted(field), Map.of()).at("/data/statements/nodes")
			.valueStream()
			.map(node -> node.path("slug").stringValue())
			.toList();
	}

	private List<String> pages(String field) {
		return pages("actors", "name", field);
	}

	private List<String> pages(String list, String value, String field) {
		List<String> names = new ArrayList<>();
		Map<String, @Nullable String> variables = new HashMap<>();
		boolean more;
		do {
			JsonNode answer = ask("query ($cursor: String) { %s }".formatted(field), variables);
			JsonNode page = answer.at("/data/" + list);
			page.path("nodes").forEach(node -> names.add(node.path(value).asString(node.path(value).toString())));
			assertThat(names).doesNotHaveDuplicates();
			variables.put("cursor", page.at("/pageInfo/cursor").stringValue());
			more = page.at("/pageInfo/more").booleanValue();
		}
		while (more);
		return names;
	}

	private static List<String> reversed(List<String> names) {
		List<String> reversed = new ArrayList<>(names);
		Collections.reverse(reversed);
		return reversed;
	}

	private JsonNode ask(String query, Map<String, ?> variables) {
		byte[] answer = mvc.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.content(json.writeValueAsBytes(Map.of("query", query, "variables", variables)))
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		JsonNode tree = json.readTree(answer);
		assertThat(tree.has("errors")).as(tree.toString()).isFalse();
		return tree;
	}

}
