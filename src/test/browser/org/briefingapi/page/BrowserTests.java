package org.briefingapi.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at the pages in a real browser, which may ask no other host. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "briefing.seed=load")
class BrowserTests {

	private static final String JAPAN = "briefings/japan?asOf=2023-07-31";

	private static final Path SCREENSHOTS = Path.of("target/screenshots");

	private static Playwright playwright;

	private static Browser browser;

	/** What the browser complained of. */
	private final List<String> complaints = new CopyOnWriteArrayList<>();

	@LocalServerPort
	private int port;

	@BeforeAll
	static void start() {
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions()
				.setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
				.setArgs(List.of("--no-sandbox")));
	}

	@AfterAll
	static void stop() {
		browser.close();
		playwright.close();
	}

	@ParameterizedTest
	@CsvSource({ "start, ''", "briefing, " + JAPAN, "dashboard, dashboard", "actor, actors/japan",
			"agreement, agreements/itpp-jpn-2023", "proposal, proposals/nato-tokyo-office", "statements, statements",
			"divergences, divergences", "source, sources/asianews-vilnius-2023-07", "search, search?q=liaison",
			"unknown, actors/japn" })
	void showsAPageThatEverybodyCanRead(String name, String address) {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			for (int width : new int[] { 360, 1280, 1920 }) {
				Page page = open(address, width, scheme);
				assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
					.as("%s fits into %d pixels", name, width)
					.isEqualTo(true);
				if (width == 1280) {
					assertThat(new AxeBuilder(page).analyze().getViolations()).as(name)
						.extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
						.isEmpty();
				}
				shoot(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
				page.context().close();
			}
		}
		assertThat(complaints).filteredOn(complaint -> !complaint.contains("404")).isEmpty();
	}

	@Test
	void filtersAllPicturesByOneClickAndGoesBack() {
		Page page = open("dashboard", 1280, ColorScheme.LIGHT);
		page.locator("#speech .bars a").first().click();
		page.waitForURL(Pattern.compile(".*dashboard\\?act=.*"));
		page.locator(".filters a").first().waitFor();
		page.goBack();
		page.locator(".filters").waitFor(
				new com.microsoft.playwright.Locator.WaitForOptions()
					.setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
		page.locator("#speech .bars a").first().focus();
		page.keyboard().press("Enter");
		page.waitForURL(Pattern.compile(".*dashboard\\?act=.*"));
		assertThat(complaints).isEmpty();
	}

	@Test
	void opensANoteInPlace() {
		Page page = open(JAPAN, 1280, ColorScheme.LIGHT);
		page.locator(".notes a").first().focus();
		page.keyboard().press("Enter");
		assertThat(page.locator(".opened").count()).isOne();
		page.keyboard().press("Enter");
		assertThat(page.locator(".opened").count()).isZero();
	}

	@Test
	void printsTheBriefingOfJapanOnTwoPages() throws Exception {
		byte[] pdf = open(JAPAN, 1280, ColorScheme.LIGHT).pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
		Files.createDirectories(SCREENSHOTS);
		Files.write(SCREENSHOTS.resolve("briefing.pdf"), pdf);
		String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
		assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count()).isLessThanOrEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", JAPAN, "dashboard", "actors/japan" })
	void isWholeWithoutScript(String address) {
		BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
		Page page = context.newPage();
		page.navigate("http://localhost:" + port + "/" + address);
		assertThat(page.locator("main h1").innerText()).isNotBlank();
		assertThat(page.locator("main a").count()).isGreaterThan(10);
		context.close();
	}

	@Test
	void runsAnExampleInTheExplorer() {
		Page page = open("graphiql?operation=codebook", 1280, ColorScheme.LIGHT);
		page.locator(".graphiql-execute-button").click();
		page.locator(".graphiql-response").getByText("\"codebook\"").first().waitFor();
		shoot(page, "explorer-1280-light");
		assertThat(page.locator("#examples option").count()).isGreaterThan(10);
		assertThat(complaints).isEmpty();
	}

	private Page open(String address, int width, ColorScheme scheme) {
		BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
		context.route(url -> !url.startsWith("http://localhost:" + port + "/"), route -> {
			complaints.add("asked " + route.request().url());
			route.abort();
		});
		Page page = context.newPage();
		page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
		page.onPageError(complaints::add);
		page.navigate("http://localhost:" + port + "/" + address);
		return page;
	}

	private static void shoot(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png"))
			.setFullPage(!name.startsWith("explorer")));
	}

}
