package org.briefingapi.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks in a real browser at records whose texts try to be more than text. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "briefing.seed=load")
class HostileBrowserTests {

	private static final String[] PAGES = { "", "actors/a-state", "actors/a-person", "statements/a-statement",
			"statements", "agreements/the-second-agreement", "areas/an-area", "events/an-event",
			"proposals/a-proposal", "divergences/a-divergence", "sources/a-source", "briefings/a-state",
			"briefings/a-state?since=2020-01-01", "dashboard", "dashboard?actor=a-state", "search?q=passage" };

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void seed(DynamicPropertyRegistry properties) {
		String folder = HostileData.folder().toString();
		properties.add("briefing.seed-data", () -> folder);
	}

	@Test
	void showsTextsAsText() {
		String server = "http://localhost:" + port + "/";
		try (Chromium chromium = new Chromium()) {
			for (String address : PAGES) {
				Page page = chromium.page(server, 360, ColorScheme.LIGHT);
				page.navigate(server + address);
				page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
				assertThat(page.locator("img, script:not([src])").count()).as(address).isZero();
				assertThat((String) page.evaluate("document.body.textContent")).as(address)
					.contains(HostileData.EVIL.split(" \\[")[0]);
				assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(address)
					.isEqualTo(true);
				Chromium.shoot(page, "hostile-" + address.replaceAll("\\W+", "-"));
				page.context().close();
			}
			Page page = chromium.page(server, 1280, ColorScheme.LIGHT);
			page.navigate(server);
			page.locator("#search").pressSequentially("evil");
			page.waitForTimeout(1000);
			page.navigate(server + "graphiql?query=%7Bactors%7Bnodes%7Bname%20note%7D%7D%7D");
			page.locator(".graphiql-execute-button").click();
			page.locator(".graphiql-response").getByText("onerror").first().waitFor();
			assertThat(page.locator("img").count()).isZero();
			assertThat(chromium.complaints()).isEmpty();
		}
	}

}
