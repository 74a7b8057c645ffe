package org.briefingapi.rest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import org.briefingapi.RealDataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class BriefingRoutesTests {

	private static final String JAPAN = "/briefings/japan?asOf=2023-07-31";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void saysTheSameOnEveryActorInEveryForm() throws Exception {
		List<String> actors = jdbc.queryForList("select slug from actor order by slug", String.class);
		assertThat(actors).hasSizeGreaterThan(100);
		for (String actor : actors) {
			JsonNode graphQl = graphQl(actor);
			List<String> sentences = texts(graphQl.path("bottomLine"));
			assertThat(texts(json.readTree(get(actor + ".json")).path("data").path("briefing").path("bottomLine")))
				.as(actor)
				.isEqualTo(sentences);
			String markdown = get(actor + ".md");
			assertThat(markdown).as(actor).isEqualTo(graphQl.path("markdown").stringValue());
			assertThat(sentencesOf(markdown)).as(actor).isEqualTo(folded(sentences));
			JsonNode report = json.readTree(get(actor + ".jsonld")).path("@graph").path(0);
			assertThat(texts(report.path("hasPart"))).as(actor).isEqualTo(sentences);
			assertThat(itemsOf(get(actor + ".html")).subList(0, sentences.size())).as(actor)
				.isEqualTo(folded(sentences));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                                                 | text/markdown
			*/*                                              | text/markdown
			text/html,application/xhtml+xml,*/*;q=0.8        | text/html
			application/json                                 | application/json
			application/ld+json, application/json;q=0.9      | application/ld+json
			application/json;q=0.2, text/*;q=0.5             | text/markdown
			text/*, text/markdown;q=0.1                      | text/html
			*/*, text/markdown;q=0, text/html;q=0            | application/json
			""")
	void givesTheFormThatIsLikedBest(String accept, String type) {
		MvcTestResult answer = ((accept == null) ? mvc.get().uri(JAPAN) : mvc.get().uri(JAPAN).header("Accept", accept))
			.exchange();
		assertThat(answer).hasStatusOk()
			.hasContentTypeCompatibleWith(MediaType.parseMediaType(type))
			.hasHeader("Vary", "Accept");
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/png", "text/markdown;q=0" })
	void refusesOtherForms(String accept) {
		assertThat(mvc.get().uri(JAPAN).header("Accept", accept)).hasStatus(HttpStatus.NOT_ACCEPTABLE)
			.hasContentType("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/briefings/japn                                       | 404 |
			/briefings/japan/natto                                | 404 |
			/areas/cyber/briefing                                 | 404 |
			/events/vilnius/briefing.md                           | 404 |
			/briefings/japan/japan                                | 400 | parameter
			/briefings/japan?version=0                            | 404 | version
			/briefings/japan.pdf                                  | 404 |
			/briefings/japan?asOf=2023-02-30                      | 400 | parameter
			/briefings/japan?asOf=yesterday                       | 400 | parameter
			/briefings/japan?since=2023                           | 400 | parameter
			/briefings/japan?asOf=2023-07-01&since=2023-07-02     | 400 | parameter
			/briefings/japan?asof=2023-07-01                      | 400 | known
			/briefings/japan?asOf=2023-07-01&asOf=2023-07-02      | 400 | parameter
			""")
	void saysWhatIsWrong(String address, int status, String member) {
		MvcTestResult answer = mvc.get().uri(address).header("Accept", "application/json").exchange();
		assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
		assertThat(answer).bodyJson().extractingPath("detail").asString().isNotEmpty();
		if (member != null) {
			assertThat(answer).bodyJson().hasPath(member);
		}
	}

	@Test
	void sendsOnWhoAsksByAnotherSlug() {
		assertThat(mvc.get().uri("/briefings/republic-of-korea.md?asOf=2023-07-31"))
			.hasStatus(HttpStatus.MOVED_PERMANENTLY)
			.hasHeader("Location", "../briefings/south-korea.md?asOf=2023-07-31");
	}

	@ParameterizedTest
	@ValueSource(strings = { ".md", ".html", ".json", ".jsonld" })
	void knowsItsAnswersAgain(String suffix) {
		String address = "/briefings/japan" + suffix + "?asOf=2023-07-31";
		String tag = tag(address);
		assertThat(tag).matches("(W/)?\"[0-9a-f]+\"");
		assertThat(mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, "\"x\", W/" + tag.replace("W/", "")))
			.hasStatus(HttpStatus.NOT_MODIFIED)
			.hasHeader(HttpHeaders.ETAG, tag)
			.hasHeader("Vary", "Accept");
		assertThat(mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, "\"x\"")).hasStatusOk();
		assertThat(mvc.head().uri(address)).hasStatusOk().hasHeader(HttpHeaders.ETAG, tag);
	}

	@Test
	void marksEveryAnswerByItself() {
		assertThat(Stream
			.of("japan.md", "japan.html", "japan.json", "nato.md", "japan.md?asOf=2023-07-31",
					"japan.md?since=2023-07-01")
			.map(name -> tag("/briefings/" + name))).doesNotHaveDuplicates();
	}

	@Test
	void namesItsOperation() {
		String link = String.join(",", mvc.get().uri(JAPAN).exchange().getResponse().getHeaders("Link"));
		assertThat(link)
			.contains("</operations/briefing.graphql>; rel=\"describedby\"".replace("</", "<http://localhost/"));
		assertThat(mvc.get().uri("/operations/briefing.graphql")).hasStatusOk().bodyText().contains("query Briefing(");
	}

	@Test
	void tellsWhatChanged() throws Exception {
		assertThat(get("japan.md?asOf=2023-07-31&since=2023-07-01")).contains("## Changes since 1 July 2023",
				"**Decided**", "**Said**");
		assertThat(json.readTree(get("japan.json?asOf=2023-07-31&since=2023-07-01"))
			.path("data")
			.path("briefing")
			.path("changes")).isNotEmpty();
	}

	@Test
	void keepsSourcesThatDisagreeApart() throws Exception {
		String document = get("china.jsonld?asOf=2023-07-31");
		JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(document))).get();
		assertThat(expanded).isNotEmpty();
		Map<String, Set<String>> texts = new java.util.TreeMap<>();
		JsonLd.toRdf(JsonDocument.of(new StringReader(document)))
			.provide((subject, predicate, object, datatype, language, direction, graph) -> {
				if (graph != null && predicate.equals("https://schema.org/text")) {
					texts.computeIfAbsent(subject, key -> new TreeSet<>()).add(graph + " " + object);
				}
				return null;
			});
		assertThat(texts.values()).as("one subject, several sources, several wordings")
			.anyMatch(wordings -> wordings.size() > 1);
	}

	@Test
	void marksJsonLdAsPartialByTheNumberOfAllStatements() throws Exception {
		JsonNode report = json.readTree(get("nato.jsonld?asOf=2024-12-31")).path("@graph").path(0);
		assertThat(report.path("mentions")).hasSize(2).allSatisfy(list -> {
			assertThat(list.path("itemListElement")).hasSize(20);
			assertThat(list.path("numberOfItems").intValue()).isGreaterThan(20);
		});
	}

	@Test
	void passesNoInferredDateForAStatedOneInJsonLd() throws Exception {
		JsonNode graph = json.readTree(get("nato.jsonld?asOf=2024-12-31")).path("@graph");
		assertThat(graph).filteredOn(each -> each.path("dateBasis").stringValue("").equals("INFERRED"))
			.isNotEmpty()
			.allSatisfy(each -> assertThat(each.path("datePublished").path("@type").stringValue(""))
				.isEqualTo("edtf:EDTF-level1"));
		assertThat(graph).filteredOn(each -> each.path("datePublished").isString())
			.isNotEmpty()
			.allSatisfy(each -> assertThat(each.has("dateBasis")).isFalse());
	}

	@Test
	void showsAPageThatIsWholeWithoutScript() throws Exception {
		assertThat(get("japan.html")).contains("<h1><bdi>Japan</bdi></h1>", "<li id=\"note-1\"")
			.doesNotContain("<script>", "onclick", "javascript:", "style=");
		assertThat(mvc.get().uri("/briefings/japan.html")).headers()
			.hasHeaderSatisfying("Content-Security-Policy",
					policy -> assertThat(policy).first().asString().startsWith("default-src 'none'"));
	}

	@Test
	void linksSentencesToTheirNotesAndNotesToTheirFirstSentence() throws Exception {
		String page = get("japan.html?asOf=2023-07-31&since=2023-05-01");
		List<String> ids = Pattern.compile(" id=\"((?:note|use)-\\d+)\"")
			.matcher(page)
			.results()
			.map(id -> id.group(1))
			.toList();
		List<String> links = Pattern.compile(" href=\"#((?:note|use)-\\d+)\"")
			.matcher(page)
			.results()
			.map(link -> link.group(1))
			.toList();
		assertThat(ids).doesNotHaveDuplicates().containsAll(links);
		assertThat(links).filteredOn(link -> link.startsWith("use-")).hasSizeGreaterThan(80);
		assertThat(links).containsAll(ids);
	}

	@Test
	void keepsItsPermalinkUntilTheDataChanges() throws Exception {
		String link = graphQl("japan").path("permalink").stringValue();
		assertThat(link).matches("/briefings/japan\\?asOf=2023-07-31&version=[0-9a-f]{64}");
		assertThat(mvc.get().uri(link)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/briefings/japan/nato", "/areas/cyber-defence/briefing", "/events/vilnius-summit/briefing" })
	void givesBriefingsOfPairsAreasAndEventsInEveryForm(String address) {
		for (String suffix : List.of(".md", ".html", ".json", ".jsonld")) {
			assertThat(mvc.get().uri(address + suffix + "?asOf=2023-07-31")).as(suffix).hasStatusOk();
		}
	}

	private String tag(String address) {
		return String.valueOf(mvc.get().uri(address).exchange().getResponse().getHeader(HttpHeaders.ETAG));
	}

	private String get(String name) throws Exception {
		String address = "/briefings/" + name + (name.contains("?") ? "" : "?asOf=2023-07-31");
		MvcTestResult answer = mvc.get().uri(address).exchange();
		assertThat(answer).as(name).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	private JsonNode graphQl(String actor) throws Exception {
		String query = "{ briefing(actor: \"%s\", asOf: \"2023-07-31\") { bottomLine { text } permalink markdown } }"
			.formatted(actor);
		return json
			.readTree(mvc.post()
				.uri("/graphql")
				.contentType(MediaType.APPLICATION_JSON)
				.content(json.writeValueAsString(Map.of("query", query)))
				.exchange()
				.getResponse()
				.getContentAsByteArray())
			.path("data")
			.path("briefing");
	}

	private static List<String> texts(JsonNode sentences) {
		List<String> texts = new ArrayList<>();
		sentences.forEach(sentence -> texts.add(sentence.path("text").stringValue()));
		return texts;
	}

	private static List<String> folded(List<String> sentences) {
		return sentences.stream().map(sentence -> sentence.replaceAll("\\s+", " ")).toList();
	}

	/** The sentences of the bottom line, without the numbers of their sources. */
	private static List<String> sentencesOf(String markdown) {
		String summary = markdown.substring(markdown.indexOf("## Bottom line") + 2).split("\n## ")[0];
		return summary.lines()
			.filter(line -> line.startsWith("- "))
			.map(line -> line.substring(2).replaceAll(" (\\[\\^\\d+\\])+$", "").replaceAll("\\\\(.)", "$1"))
			.toList();
	}

	private static List<String> itemsOf(String html) {
		return Stream.of(html.split("<li(?: class=\"[^\"]*\")?>"))
			.skip(1)
			.map(item -> item.substring(0, item.indexOf("</li>"))
				.replaceAll(" <span class=\"notes\">.*|</?bdi>", "")
				.replace("&lt;", "<")
				.replace("&gt;", ">")
				.replace("&quot;", "\"")
				.replace("&amp;", "&"))
			.toList();
	}

}
