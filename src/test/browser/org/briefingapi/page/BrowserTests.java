package org.briefingapi.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at the pages in a real browser. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "briefing.seed=load", "briefing.admin-token=" + ChangingData.TOKEN })
class BrowserTests {

	private static final String JAPAN = "briefings/japan?asOf=2023-07-31";

	private static final Path PDF = Path.of("target/screenshots/briefing.pdf");

	private static final int[] WIDTHS = { 360, 768, 1280, 1920 };

	private static final ChangingData DATA = new ChangingData();

	private static final HttpServer OTHER = otherServer();

	/** An address of each route. */
	private static final List<String> READ_BY_OTHERS = List.of("graphql?query=%7B__typename%7D", "briefings/japan.json",
			"briefings/japan.md", "areas/cyber-defence/briefing.jsonld", "actors/japan.json", "actors/japan.jsonld",
			"dashboard/coverage.csv", "export", "export/actors.csv", "export/statements.ndjson",
			"feeds/actors/japan.atom", "search?q=liaison");

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void seed(DynamicPropertyRegistry properties) {
		properties.add("briefing.seed-data", DATA::toString);
		properties.add("briefing.cors.allowed-origins", () -> "http://localhost:" + OTHER.getAddress().getPort());
	}

	/** A server of pages that have nothing to do with these. */
	private static HttpServer otherServer() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
			server.createContext("/", exchange -> {
				byte[] page = "<!doctype html><title>Another site</title><link rel=\"icon\" href=\"data:,\">"
					.getBytes(StandardCharsets.UTF_8);
				exchange.getResponseHeaders().set("Content-Type", "text/html");
				exchange.sendResponseHeaders(200, page.length);
				exchange.getResponseBody().write(page);
				exchange.close();
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@BeforeAll
	static void start() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stop() {
		chromium.close();
		OTHER.stop(0);
	}

	@AfterEach
	void forget() {
		chromium.reset();
	}

	@ParameterizedTest
	@CsvSource({ "start, ''", "briefing, " + JAPAN, "changes, " + JAPAN + "&since=2023-07-01",
			"pair, briefings/japan/nato?asOf=2023-07-31", "dashboard, dashboard",
			"narrowed, dashboard?actor=japan&month=2023-07", "actor, actors/japan",
			"statement, statements/macron-enlarge-geography-big-mistake", "agreement, agreements/itpp-jpn-2023",
			"proposal, proposals/nato-tokyo-office", "area, areas/cyber-defence", "event, events/vilnius-summit",
			"divergence, divergences/d01-adversary", "source, sources/asianews-vilnius-2023-07", "actors, actors",
			"statements, statements", "areas, areas", "divergences, divergences", "sources, sources",
			"agreements, agreements?parties=japan", "proposals, proposals", "events, events?kinds=SUMMIT",
			"gaps, gaps?kinds=UNDATED", "search, search?q=liaison", "unknown, actors/japn", "late, briefings/japan?asOf=2035-01-01",
			"wrong, briefings/japan?asOf=soon" })
	void showsAPageThatEverybodyCanRead(String name, String address) {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			Page page = chromium.page(server(), WIDTHS[0], scheme);
			page.navigate(server() + address);
			for (int width : WIDTHS) {
				page.setViewportSize(width, 900);
				assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
					.as("%s fits into %d pixels", name, width)
					.isEqualTo(true);
				if (width == ((scheme == ColorScheme.LIGHT) ? 1280 : 360)) {
					assertThat(new AxeBuilder(page).analyze().getViolations()).as(name)
						.extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
						.isEmpty();
				}
				Chromium.shoot(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
			}
			page.context().close();
		}
		// the browser tells of each page that is an error
		assertThat(chromium.complaints()).filteredOn(complaint -> !complaint.matches(".*status of 40[04].*")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", JAPAN, "dashboard", "actors/japan", "statements", "search?q=liaison",
			"proposals/nato-tokyo-office" })
	void paintsWithinASecond(String address) {
		Page page = open(address);
		double paint = IntStream.range(0, 3).mapToDouble(round -> {
			page.reload();
			return firstPaint(page);
		}).min().orElseThrow();
		System.out.printf(Locale.ROOT, "First contentful paint of /%s: %.0f ms%n", address, paint);
		assertThat(paint).isLessThan(1000);
	}

	private static double firstPaint(Page page) {
		return ((Number) page.evaluate("""
				() => new Promise((resolve) => new PerformanceObserver((list, observer) => list.getEntries()
				  .filter((each) => each.name === 'first-contentful-paint').forEach((each) => resolve(each.startTime)))
				  .observe({ type: 'paint', buffered: true }))""")).doubleValue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", JAPAN, "briefings/japan/nato", "areas/cyber-defence/briefing", "dashboard",
			"dashboard?actor=japan", "actors/japan", "statements/macron-enlarge-geography-big-mistake",
			"agreements/itpp-jpn-2023", "proposals/nato-tokyo-office", "areas/cyber-defence", "events/vilnius-summit",
			"divergences/d01-adversary", "sources/asianews-vilnius-2023-07", "statements", "actors", "sources", "events",
			"gaps", "search?q=liaison", "actors/japn" })
	void isReachedWholeByTheKeyboardAlone(String address) {
		Page page = open(address);
		page.keyboard().press("Tab");
		assertThat(page.locator(":focus").innerText()).isEqualTo("Skip to the content");
		page.keyboard().press("Enter");
		assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
		int stops = ((Number) page.evaluate(
				"""
						() => {
						  const all = [...document.querySelectorAll(':is(main, footer) :is(a[href], button, input, select, summary, [tabindex="0"])')]
						    .filter((each) => each.type !== 'hidden' && each.checkVisibility());
						  window.missing = new Set(all);
						  window.unseen = [];
						  document.addEventListener('focusin', ({ target }) => {
						    window.missing.delete(target);
						    // the browser marks the part of a date itself
						    if (target.type !== 'date' && getComputedStyle(target).outlineStyle === 'none') {
						      window.unseen.push(target.outerHTML);
						    }
						  });
						  return all.reduce((sum, each) => sum + (each.type === 'date' ? 4 : 1), 0);
						}"""))
			.intValue();
		for (int i = 0; i < stops; i++) {
			page.keyboard().press("Tab");
		}
		assertThat(page.evaluate("[...window.missing].map((each) => each.outerHTML)")).isEqualTo(List.of());
		assertThat(page.evaluate("window.unseen")).isEqualTo(List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			actors/japan                     | .passage > summary          | .passage[open] blockquote
			statements/macron-enlarge-geography-big-mistake | .passage > summary | .passage[open] blockquote
			divergences/d01-adversary        | .passage > summary          | .passage[open] blockquote
			proposals/nato-tokyo-office      | .passage > summary          | .passage[open] blockquote
			sources/asianews-vilnius-2023-07 | main details > summary      | main details[open] pre
			briefings/japan?asOf=2023-07-31  | .notes a                    | .opened
			briefings/japan?asOf=2023-07-31  | .earlier > summary          | .earlier[open] li
			statements                       | .facets > summary           | .facets[open] a
			agreements                       | .facets > summary           | .facets[open] a
			statements?speakers=japan        | .filters a                  | h1:has-text("Statements")
			statements                       | a[rel=next]                 | a[rel=prev]
			search?q=liaison                 | .filters a                  | .filters :text("all types")
			dashboard                        | #coverage th a[data-swap]   | .filters a
			dashboard                        | .months a                   | .filters a
			dashboard                        | #speech .bars a             | .filters a
			dashboard                        | #mentions tbody th a        | .filters a
			dashboard                        | #positions tbody th a       | .filters a
			dashboard                        | #provenance .bars a         | h1:has-text("Gaps")
			dashboard                        | .picture details > summary  | .picture details[open] table
			actors/japn                      | main .names a               | h1:has-text("Japan")
			""")
	void isOperatedByTheKeyboardAlone(String address, String control, String effect) {
		Page page = open(address);
		tabTo(page, control);
		page.keyboard().press("Enter");
		page.locator(effect).first().waitFor();
	}

	@Test
	void fillsAFormByTheKeyboardAlone() {
		Page page = open("actors");
		tabTo(page, "#kinds");
		page.keyboard().type("state");
		tabTo(page, "form button");
		page.keyboard().press("Enter");
		page.waitForURL(Pattern.compile(".*kinds=STATE.*"));
		assertThat(page.locator("main p").first().innerText()).endsWith("that match:");
	}

	private static void tabTo(Page page, String selector) {
		for (int i = 0; i < 1000; i++) {
			page.keyboard().press("Tab");
			if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
				return;
			}
		}
		throw new AssertionError("Tab does not lead to " + selector);
	}

	@Test
	void filtersAllPicturesByOneClickAndGoesBack() {
		Page page = open("dashboard");
		page.locator("#speech .bars a").first().click();
		page.waitForURL(Pattern.compile(".*dashboard\\?act=.*"));
		page.locator(".filters a").first().waitFor();
		page.goBack();
		page.locator(".filters").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
		page.locator("#speech .bars a").first().focus();
		page.keyboard().press("Enter");
		page.waitForURL(Pattern.compile(".*dashboard\\?act=.*"));
		assertThat(chromium.complaints()).isEmpty();
	}

	@Test
	void asksLittleForTheDashboardAndNothingTwice() {
		Page page = chromium.page(server(), 1280, ColorScheme.LIGHT);
		// asking for more of one hands over others
		List<Response> responses = new CopyOnWriteArrayList<>();
		page.onResponse(responses::add);
		page.navigate(server() + "dashboard");
		page.locator("#provenance").waitFor();
		assertThat(responses).allSatisfy(each -> assertThat(each.request().method()).isEqualTo("GET"));
		assertThat(responses).filteredOn(each -> !each.url().contains("/assets/") && !each.url().contains("/events"))
			.hasSizeLessThanOrEqualTo(3);
		int bytes = responses.stream()
			.filter(each -> !each.url().contains("/events"))
			.mapToInt(each -> each.request().sizes().responseBodySize)
			.sum();
		System.out.printf(Locale.ROOT, "Dashboard: %d bytes in %d responses%n", bytes, responses.size());
		assertThat(bytes).isLessThan(200_000);
		String tag = responses.get(0).headers().get("etag");
		assertThat(page.request()
			.get(server() + "dashboard",
					RequestOptions.create().setHeader("Accept", "text/html").setHeader("If-None-Match", tag))
			.status()).isEqualTo(304);
	}

	@Test
	void refreshesTheDashboardWhenTheDataChange() throws Exception {
		Page page = open("dashboard");
		Locator changed = page.locator("#coverage").getByText("Cyber defence of networks");
		DATA.change(server(), "areas.yaml", "name: Cyber defence\n", "name: Cyber defence of networks\n");
		changed.first().waitFor();
		DATA.change(server(), "areas.yaml", "name: Cyber defence of networks\n", "name: Cyber defence\n");
		changed.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
	}

	@Test
	void showsAChangeBetweenThePageAndItsStreamOfEvents() throws Exception {
		Page page = chromium.page(server(), 1280, ColorScheme.LIGHT);
		page.route(Pattern.compile(".*/events\\?.*"), route -> {
			try {
				DATA.change(server(), "areas.yaml", "name: Space security\n", "name: Security in space\n");
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
			route.resume();
		}, new Page.RouteOptions().setTimes(1));
		page.navigate(server() + "dashboard");
		page.locator("#coverage").getByText("Security in space").first().waitFor();
		DATA.change(server(), "areas.yaml", "name: Security in space\n", "name: Space security\n");
		page.locator("#coverage").getByText("Space security").first().waitFor();
	}

	@Test
	void letsPagesOfAnotherOriginReadAndListen() throws Exception {
		Page page = chromium.page("http://localhost:", 1280, ColorScheme.LIGHT);
		page.navigate("http://localhost:" + OTHER.getAddress().getPort() + "/");
		for (String address : READ_BY_OTHERS) {
			assertThat(page.evaluate("address => fetch(address).then((answer) => answer.ok)", server() + address))
				.as(address)
				.isEqualTo(true);
		}
		assertThat(page.evaluate("""
				address => fetch(address).then(({ headers }) => headers.has('ETag') && headers.has('Dataset-Version'))""",
				server() + "actors/japan.json"))
			.isEqualTo(true);
		assertThat(page.evaluate("""
				address => fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' },
				  body: '{"query": "{ __typename }"}' }).then((answer) => answer.text())""", server() + "graphql"))
			.asString()
			.contains("\"Query\"");
		page.evaluate("""
				address => new Promise((resolve, reject) => {
				  const events = new EventSource(address);
				  window.told = new Promise((tell) => events.addEventListener('datasetChanged', ({ data }) => tell(data)));
				  events.onopen = resolve;
				  events.onerror = () => reject(new Error('refused'));
				})""", server() + "events");
		DATA.change(server(), "areas.yaml", "name: Cyber defence\n", "name: Cyber defence of networks\n");
		assertThat(page.evaluate("window.told")).asString().startsWith("{\"version\":\"");
		DATA.change(server(), "areas.yaml", "name: Cyber defence of networks\n", "name: Cyber defence\n");
		assertThat(chromium.complaints()).isEmpty();
	}

	@Test
	void letsNoOtherOriginRead() {
		Page page = chromium.page("http://", 1280, ColorScheme.LIGHT);
		page.navigate("http://127.0.0.1:" + OTHER.getAddress().getPort() + "/");
		assertThat(page.evaluate("address => fetch(address).then(() => 'read', () => 'refused')", server() + "export"))
			.isEqualTo("refused");
		assertThat(page.evaluate("""
				address => new Promise((resolve) => {
				  const events = new EventSource(address);
				  events.onopen = () => resolve('open');
				  events.onerror = () => resolve('refused');
				})""", server() + "events")).isEqualTo("refused");
	}

	@Test
	void saysThatTheServerIsGone() {
		Page page = open("dashboard");
		page.context().setOffline(true);
		page.locator("#speech .bars a").first().click();
		page.locator(".notice").getByText("does not answer").or(page.getByText("You are offline")).first().waitFor();
		assertThat(page.locator("main h1").innerText()).isEqualTo("Dashboard");
	}

	@Test
	void opensANoteInPlace() {
		Page page = open(JAPAN);
		page.locator(".notes a").first().focus();
		page.keyboard().press("Enter");
		assertThat(page.locator(".opened").count()).isOne();
		page.keyboard().press("Enter");
		assertThat(page.locator(".opened").count()).isZero();
	}

	@Test
	void suggestsRecordsInTheSearchBox() {
		Page page = open("");
		page.locator("#search").pressSequentially("japa");
		page.locator("#suggestions a").first().waitFor();
		page.locator("#suggestions a").getByText("Japan", new Locator.GetByTextOptions().setExact(true)).click();
		page.waitForURL(Pattern.compile(".*/actors/japan"));
		assertThat(chromium.complaints()).isEmpty();
	}

	@Test
	void printsTheBriefingOfJapanOnTwoPages() throws Exception {
		Page page = open(JAPAN);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.evaluate("parseFloat(getComputedStyle(document.querySelector('.sentences')).fontSize) * 72 / 96"))
			.satisfies(points -> assertThat(((Number) points).doubleValue()).isGreaterThanOrEqualTo(8.4));
		byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
		Files.createDirectories(PDF.getParent());
		Files.write(PDF, pdf);
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count()).isLessThanOrEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", JAPAN, "dashboard", "actors/japan", "search?q=liaison" })
	void isWholeWithoutScript(String address) {
		Page page = chromium.pageWithoutScript();
		page.navigate(server() + address);
		assertThat(page.locator("main h1").innerText()).isNotBlank();
		assertThat(page.locator("main a").count()).isGreaterThan(10);
		page.context().close();
	}

	private Page open(String address) {
		Page page = chromium.page(server(), 1280, ColorScheme.LIGHT);
		page.navigate(server() + address);
		return page;
	}

	private String server() {
		return "http://localhost:" + port + "/";
	}

}
