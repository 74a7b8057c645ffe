package org.briefingapi.page;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.briefingapi.RealDataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class PagesTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]*)");

	/** Enough pages to visit every kind several times. */
	private static final int CRAWLED = 150;

	private static final Map<String, Integer> STATUSES = new HashMap<>();

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/                                      | Who said what
			/actors?kinds=STATE                    | that match
			/statements?speakers=japan             | that match
			/agreements?areas=cyber-defence        | that match
			/actors/japan                          | <bdi>Japan</bdi></h1>
			/statements/macron-enlarge-geography-big-mistake | Where it stands
			/statements/nikkei-office-plan-2023-05-03 | In the words of each source
			/agreements/itpp-jpn-2023              | named by no source
			/areas/cyber-defence                   | Agreements that cover it
			/events/vilnius-summit                 | Said there
			/proposals/nato-tokyo-office           | How far it came
			/briefings/japan?asOf=2023-07-31&since=2023-07-01 | Changes since 1 July 2023
			/briefings/japan/nato?asOf=2023-07-31&since=      | In force
			/areas/cyber-defence/briefing          | Cite this briefing
			/events/vilnius-summit/briefing        | Cite this briefing
			/dashboard                             | Who speaks of whom
			/dashboard?actor=japan&month=2023-07   | Remove all
			/graphiql                              | BriefingOfJapan(
			/search?q=liaison                      | <mark>
			/gaps?kinds=UNDATED                    | that match
			/sources?kinds=TRANSCRIPT              | that match
			/sources?text=liaison                  | that match
			/sources?publishers=nato               | Publishers: <bdi>nato
			/proposals?statuses=DROPPED            | A NATO liaison office in Tokyo
			/events?kinds=SUMMIT&from=2023-07-01   | NATO summit in Vilnius
			/statements?speakers=japan             | Speakers: <bdi>
			/sources/asianews-vilnius-2023-07      | Cite this source
			""")
	void showsARecordWithAllThatIsKnownOfIt(String address, String text) {
		assertThat(page(address)).hasStatusOk()
			.hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
			.bodyText()
			.contains(text);
	}

	@Test
	void hasAPageBehindEveryLink() throws Exception {
		Map<String, Integer> seen = new LinkedHashMap<>();
		Deque<String> next = new ArrayDeque<>();
		next.add("/");
		while (!next.isEmpty() && seen.size() < CRAWLED) {
			String address = next.poll();
			MvcTestResult result = page(address);
			seen.put(address, result.getResponse().getStatus());
			String type = String.valueOf(result.getResponse().getContentType());
			Matcher links = LINK.matcher(type.startsWith("text/html") ? result.getResponse().getContentAsString() : "");
			while (links.find()) {
				String link = HtmlUtils.htmlUnescape(links.group(1));
				if (!link.contains(":") && !link.startsWith("//")) {
					String target = URI.create("http://localhost" + address).resolve(link).toString();
					String path = target.substring("http://localhost".length());
					if (!seen.containsKey(path) && !next.contains(path)) {
						next.add(path);
					}
				}
			}
		}
		assertThat(seen).hasSize(CRAWLED)
			.allSatisfy((address, status) -> assertThat(status).as(address).isIn(200, 303));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/actors/japan", "/statements?speakers=japan", "/areas/cyber-defence/briefing",
			"/briefings/japan/nato?asOf=2023-07-31&since=", "/dashboard?actor=japan", "/graphiql", "/search?q=nato",
			"/sources/asianews-vilnius-2023-07", "/actors/japn", "/no/such/page" })
	void linksRightUnderAnyPrefix(String address) throws Exception {
		String html = underPrefix(address).getResponse().getContentAsString();
		List<String> links = LINK.matcher(html)
			.results()
			.map(link -> HtmlUtils.htmlUnescape(link.group(1)))
			.filter(link -> !link.isEmpty() && !link.contains(":"))
			.map(link -> URI.create("/api" + address).resolve(link).toString())
			.distinct()
			.toList();
		assertThat(links).hasSizeGreaterThan(5).allSatisfy(link -> {
			assertThat(link).startsWith("/api/");
			// many pages have the same links
			assertThat(STATUSES.computeIfAbsent(link, this::statusUnderPrefix)).as(link).isIn(200, 303);
		});
		assertThat(html).contains("rel=\"canonical\" href=\"http://localhost/api" + address.replace("&", "&amp;"));
	}

	@ParameterizedTest
	@CsvSource({ "/id/nato-tokyo-office, /api/proposals/nato-tokyo-office",
			"/id/exercises, /api/areas/practical-cooperation-for-interoperability",
			"/areas/exercises, /api/areas/practical-cooperation-for-interoperability",
			"/areas/exercises.jsonld, /api/areas/practical-cooperation-for-interoperability.jsonld",
			"/areas/exercises/briefing, /api/areas/practical-cooperation-for-interoperability/briefing",
			"/briefings/republic-of-korea.md, /api/briefings/south-korea.md",
			"/briefings/republic-of-korea/nato, /api/briefings/south-korea/nato",
			"/feeds/areas/exercises.atom, /api/feeds/areas/practical-cooperation-for-interoperability.atom" })
	void redirectsRightUnderAnyPrefix(String address, String target) {
		MvcTestResult result = underPrefix(address);
		assertThat(result.getResponse().getStatus()).isIn(301, 303);
		assertThat(URI.create("/api" + address).resolve(String.valueOf(result.getResponse().getHeader("Location"))))
			.hasToString(target);
	}

	@Test
	void leadsFromAFormerSlugToThePageOfToday() {
		assertThat(page("/areas/exercises")).hasStatus(301)
			.hasHeader("Location", "practical-cooperation-for-interoperability");
	}

	@ParameterizedTest
	@ValueSource(strings = { "actors", "statements", "agreements", "proposals", "events", "areas", "divergences",
			"sources", "gaps" })
	void listsEachKindOnPagesThatMeet(String kind) throws Exception {
		Set<String> seen = new LinkedHashSet<>();
		int total = 0;
		String address = "/" + kind;
		while (address != null) {
			String html = page(address).getResponse().getContentAsString();
			total = Integer.parseInt(first(Pattern.compile("<p>(\\d+) [a-z]+"), html));
			Matcher entries = Pattern.compile("(?s)<li>\\s*<p.*?</li>")
				.matcher(html.substring(html.indexOf("<ol class=")));
			while (entries.find()) {
				assertThat(seen.add(entries.group())).as(entries.group()).isTrue();
			}
			String next = first(Pattern.compile("rel=\"next\" href=\"([^\"]*)"), html);
			address = (next != null)
					? URI.create("http://localhost/").resolve(HtmlUtils.htmlUnescape(next)).toString().substring(16)
					: null;
		}
		assertThat(seen).hasSize(total);
	}

	private static @Nullable String first(Pattern pattern, String text) {
		Matcher found = pattern.matcher(text);
		return found.find() ? found.group(1) : null;
	}

	@ParameterizedTest
	@CsvSource({ "actors/japan, Country", "statements/macron-enlarge-geography-big-mistake, Quotation",
			"agreements/itpp-jpn-2023, CreativeWork", "proposals/nato-tokyo-office, CreativeWork",
			"events/vilnius-summit, Event", "areas/cyber-defence, DefinedTerm", "divergences/d01-adversary, Question",
			"sources/asianews-vilnius-2023-07, CreativeWork" })
	void givesEachRecordAsJsonLd(String path, String type) {
		assertThat(page("/id/" + path.substring(path.indexOf('/') + 1))).hasStatus(303)
			.hasHeader("Location", "../" + path);
		assertThat(page("/" + path)).bodyText().contains("type=\"application/ld+json\"");
		MvcTestResult linked = mvc.get().uri("/" + path + ".jsonld").exchange();
		assertThat(linked).hasStatusOk().bodyJson().extractingPath("$['@type']").isEqualTo(type);
		assertThat(linked).bodyJson().extractingPath("mainEntityOfPage").isEqualTo("http://localhost/" + path);
	}

	@ParameterizedTest
	@CsvSource({ "actors/japn, Japan", "areas/cyber-defense, Cyber defence", "events/vilnius, NATO summit in Vilnius",
			"proposals/tokyo-office, A NATO liaison office in Tokyo", "id/nothing-like-it, start page" })
	void namesTheNearestOfEachKind(String address, String near) {
		assertThat(page("/" + address)).hasStatus(404)
			.hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
			.bodyText()
			.contains(near)
			.doesNotContain("near it are");
	}

	@Test
	void namesTheRecordsNearAnUnknownSlug() {
		assertThat(mvc.get().uri("/id/japn").accept(MediaType.APPLICATION_JSON)).hasStatus(404)
			.bodyJson()
			.extractingPath("$.near")
			.asArray()
			.contains("japan");
	}

	@Test
	void leadsFromAnIdToThePage() {
		assertThat(mvc.get().uri("/id/nato-tokyo-office")).hasStatus(303)
			.hasHeader("Location", "../proposals/nato-tokyo-office");
	}

	@Test
	void namesTheNearestToABrowserAndToOthers() {
		assertThat(page("/actors/japn")).hasStatus(404)
			.hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
			.bodyText()
			.contains("<a href=\"../id/japan\">");
		assertThat(mvc.get().uri("/actors/japn").accept(MediaType.ALL)).hasStatus(404)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("near[0]")
			.isEqualTo("japan");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text/html, image/*, */*                 | text/html
			text/html;q=0.5, */*;q=0.1              | text/html
			text/html;q=0.1, application/json       | application/problem+json
			text/html;q=0                           | application/problem+json
			*/*                                     | application/problem+json
			text/html, garbage                      | application/problem+json
			""")
	void givesAPageForAnErrorWhereTheClientPrefersOne(String accept, String type) {
		assertThat(mvc.get().uri("/actors/japn").header("Accept", accept)).hasStatus(404)
			.hasContentTypeCompatibleWith(MediaType.parseMediaType(type));
	}

	@Test
	void hasNoPageForErrorsAlone() {
		assertThat(page("/error")).hasStatus(404).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/statements?speaker=japan", "/statements?from=soon", "/divergences?resolved=perhaps",
			"/statements?acts=SING", "/statements?after=nowhere", "/actors/japan?x=1", "/dashboard?month=july",
			"/dashboard?month=0000-01", "/dashboard?month=+10000-01", "/dashboard?act=SING", "/search?q=x&types=SONG" })
	void refusesAParameterInWords(String address) {
		assertThat(page(address)).hasStatus(400).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
	}

	@Test
	void letsNoPageLoadAnythingFromElsewhere() {
		assertThat(page("/actors/japan")).headers()
			.hasValue("Content-Security-Policy",
					"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
							+ "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
							+ "require-trusted-types-for 'script'; trusted-types 'none'");
		assertThat(page("/actors/japan")).bodyText().doesNotContain("style=", "src=\"http", "src=\"//", "<script>");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/dashboard?actor=japan&month=2023-07", "/dashboard?act=THREATEN", "/dashboard?month=2001-01" })
	void drawsNothingOfANegativeSize(String address) {
		assertThat(page(address)).hasStatusOk().bodyText().doesNotContainPattern(" (width|height|y)=\"-");
	}

	@Test
	void givesEachPictureAsCsv() {
		assertThat(mvc.get().uri("/dashboard/coverage.csv?actor=japan")).hasStatusOk()
			.hasContentTypeCompatibleWith(MediaType.parseMediaType("text/csv"))
			.bodyText()
			.startsWith("\uFEFFarea,programme,state\r\n")
			.contains("Cyber defence,", ",named\r\n");
	}

	@Test
	void isAskedForOnceUntilTheDataChange() {
		String tag = page("/actors/japan").getResponse().getHeader("ETag");
		assertThat(mvc.get().uri("/actors/japan").header("Accept", BROWSER).header("If-None-Match", tag))
			.hasStatus(304);
	}

	@ParameterizedTest
	@ValueSource(strings = { "page.css", "page.js", "icon.svg" })
	void neverHasToAskForAStaticFileAgain(String name) throws Exception {
		Matcher file = Pattern.compile("assets/" + name.replace(".", "-[0-9a-f]{32}\\."))
			.matcher(page("/").getResponse().getContentAsString());
		assertThat(file.find()).isTrue();
		assertThat(mvc.get().uri("/" + file.group())).hasStatusOk()
			.hasHeader("Cache-Control", "max-age=31536000, public, immutable");
	}

	@Test
	void givesTheAnswerBehindAPage() {
		assertThat(mvc.get().uri("/actors/japan.json")).bodyJson()
			.extractingPath("data.record.name")
			.isEqualTo("Japan");
		assertThat(mvc.get().uri("/proposals/nato-tokyo-office.jsonld"))
			.hasContentType(MediaType.parseMediaType("application/ld+json"))
			.bodyJson()
			.extractingPath("mainEntityOfPage")
			.isEqualTo("http://localhost/proposals/nato-tokyo-office");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/plain" })
	void greetsOthersInPlainText(String accept) {
		assertThat(mvc.get().uri("/").header("Accept", accept)).hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
			.bodyText()
			.contains("http://localhost/graphiql", "curl -s http://localhost/graphql")
			.doesNotContain("<");
	}

	private Integer statusUnderPrefix(String link) {
		return underPrefix(link.substring("/api".length())).getResponse().getStatus();
	}

	private MvcTestResult underPrefix(String address) {
		return mvc.get().uri(URI.create("/api" + address)).contextPath("/api").header("Accept", BROWSER).exchange();
	}

	private MvcTestResult page(String address) {
		return mvc.get().uri(URI.create(address)).header("Accept", BROWSER).exchange();
	}

}
