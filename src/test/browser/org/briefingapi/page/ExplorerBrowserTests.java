package org.briefingapi.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Works with the explorer in a real browser. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "briefing.seed=load", "briefing.admin-token=" + ChangingData.TOKEN })
class ExplorerBrowserTests {

	private static final ChangingData DATA = new ChangingData();

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void seed(DynamicPropertyRegistry properties) {
		properties.add("briefing.seed-data", DATA::toString);
	}

	@BeforeAll
	static void start() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stop() {
		chromium.close();
	}

	/** The editor logs what it colours. */
	@AfterEach
	void complainsOfNothing() {
		assertThat(chromium.complaints()).filteredOn(complaint -> !complaint.startsWith("log: ")).isEmpty();
		chromium.reset();
	}

	@Test
	void runsAnExample() {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			Page page = open("?operation=codebook", 1280, scheme);
			run(page, "\"codebook\"");
			Chromium.shoot(page, "explorer-1280-" + scheme.name().toLowerCase(Locale.ROOT));
			assertThat(new AxeBuilder(page).include(".menu").analyze().getViolations()).extracting(Rule::getId).isEmpty();
			page.context().close();
		}
	}

	@Test
	void loadsLessThanAMegabyte() throws Exception {
		Page page = chromium.page(server(), 1280, ColorScheme.LIGHT);
		// asking for more of one hands over others
		List<Response> responses = new CopyOnWriteArrayList<>();
		page.onResponse(responses::add);
		page.navigate(server() + "graphiql?query=%7B__typename%7D");
		run(page, "\"Query\"");
		// the browser does not report the requests of a worker
		long worker = Files.size(Path.of("src/main/resources/assets/explorer/worker.js.gz"));
		// asking for a size lets further responses come in
		long bytes = worker
				+ List.copyOf(responses).stream().mapToInt(each -> each.request().sizes().responseBodySize).sum();
		System.out.printf(Locale.ROOT, "Explorer: %d bytes in %d responses%n", bytes, responses.size());
		assertThat(bytes).isLessThan(1_000_000);
	}

	@Test
	void isUsableOnATelephone() {
		Page page = open("?operation=japan-nine-to-sixteen", 360, ColorScheme.LIGHT);
		Chromium.shoot(page, "explorer-360-light");
		assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
		run(page, "\"data\"");
		page.locator(".graphiql-response").scrollIntoViewIfNeeded();
		assertThat(page.locator(".graphiql-response").boundingBox().width).isBetween(250.0, 360.0);
		assertThat(page.locator("#examples").boundingBox().x).isBetween(0.0, 200.0);
		Chromium.shoot(page, "explorer-360-answer");
	}

	@Test
	void takesAQueryAndItsVariablesFromTheAddressAndSharesThem() {
		String query = "query($slug: String!) { actor(slug: $slug) { name } }";
		Page page = open("?query=" + encoded(query) + "&variables=" + encoded("{\"slug\":\"nato\"}"), 1280,
				ColorScheme.LIGHT);
		run(page, "\"NATO\"");
		write(page, "query($slug: String!) { actor(slug: $slug) { kind } }");
		page.getByText("Share").click();
		page.waitForURL(Pattern.compile(".*query=.*kind.*&variables=.*nato.*"));
		run(page, "\"ORGANISATION\"");
	}

	@Test
	void neverLosesTheExamples() {
		Page page = open("", 1280, ColorScheme.LIGHT);
		int examples = page.locator("#examples option").count();
		assertThat(examples).isGreaterThan(10);
		write(page, "{ __typename }");
		page.locator("#examples").selectOption(new SelectOption().setValue("tokyo-office"));
		page.locator(".graphiql-tab").nth(1).waitFor();
		page.locator(".graphiql-query-editor").getByText("proposal").first().waitFor();
		assertThat(page.locator("#examples option").count()).isEqualTo(examples);
		assertThat(page.locator("#examples").inputValue()).isEmpty();
		run(page, "\"proposal\"");
		page.reload();
		assertThat(page.locator("#examples option").count()).isEqualTo(examples);
	}

	@Test
	void isUsedByTheKeyboardAlone() {
		Page page = open("?query=" + encoded("{ __typename }"), 1280, ColorScheme.LIGHT);
		tabTo(page, "#examples");
		page.keyboard().press("ArrowDown");
		page.locator(".graphiql-tab").nth(1).waitFor();
		tabTo(page, "#examples");
		tabTo(page, ".graphiql-query-editor *");
		page.keyboard().press("Control+Enter");
		page.locator(".graphiql-response").getByText("\"data\"").first().waitFor();
	}

	private static void tabTo(Page page, String selector) {
		for (int i = 0; i < 60; i++) {
			if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("Tab does not lead to " + selector);
	}

	@Test
	void completesWhatIsTyped() {
		Page page = open("?query=" + encoded("{ "), 1280, ColorScheme.LIGHT);
		page.locator(".graphiql-query-editor .view-lines").click();
		page.keyboard().press("Control+End");
		page.keyboard().type("prop");
		page.locator(".suggest-widget").getByText("proposals").first().waitFor();
		Chromium.shoot(page, "explorer-completion");
	}

	@Test
	void formatsAQuery() {
		Page page = open("?query=" + encoded("{dataset{licence}} # kept"), 1280, ColorScheme.LIGHT);
		page.locator("button[aria-label^='Prettify']").click();
		page.waitForCondition(() -> page.locator(".graphiql-query-editor .view-line").count() > 3);
		assertThat(page.locator(".graphiql-query-editor").innerText()).contains("kept");
	}

	@Test
	void showsTheDocumentationOfTheSchema() {
		Page page = open("", 1280, ColorScheme.LIGHT);
		page.locator("button[aria-label*='Documentation']").first().click();
		page.locator(".graphiql-doc-explorer").getByText("Query").first().click();
		page.locator(".graphiql-doc-explorer").getByText("codebook").first().waitFor();
		Chromium.shoot(page, "explorer-documentation");
	}

	@Test
	void subscribesOverAWebSocket() throws Exception {
		Page page = open("?query=" + encoded("subscription { datasetChanged { version } }"), 1280, ColorScheme.LIGHT);
		List<String> sockets = new CopyOnWriteArrayList<>();
		page.onWebSocket(socket -> sockets.add(socket.url()));
		page.locator(".graphiql-execute-button").click();
		page.waitForCondition(() -> !sockets.isEmpty());
		page.waitForTimeout(1000);
		DATA.change(server(), "areas.yaml", "name: Cyber defence\n", "name: Cyber defence of networks\n");
		page.locator(".graphiql-response").getByText("datasetChanged").first().waitFor();
		DATA.change(server(), "areas.yaml", "name: Cyber defence of networks\n", "name: Cyber defence\n");
		assertThat(sockets.get(0)).startsWith("ws://localhost:" + port + "/graphql");
	}

	private Page open(String query, int width, ColorScheme scheme) {
		Page page = chromium.page(server(), width, scheme);
		page.navigate(server() + "graphiql" + query);
		page.locator(".graphiql-query-editor .view-line").first().waitFor();
		return page;
	}

	private static void run(Page page, String text) {
		page.locator(".graphiql-execute-button").click();
		page.locator(".graphiql-response").getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(15_000));
	}

	private static void write(Page page, String document) {
		page.locator(".graphiql-query-editor .view-lines").click();
		page.keyboard().press("Control+A");
		page.keyboard().insertText(document);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private String server() {
		return "http://localhost:" + port + "/";
	}

}
