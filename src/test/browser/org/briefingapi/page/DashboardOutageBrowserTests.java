package org.briefingapi.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.briefingapi.BriefingApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A dashboard that is open while its server stops, and starts again with other data. */
@Tag("browser")
class DashboardOutageBrowserTests {

	private static final ChangingData DATA = new ChangingData();

	@Test
	void saysSoAndShowsTheNewDataOnceTheServerIsBack() throws Exception {
		ConfigurableApplicationContext server = start(0);
		int port = Integer.parseInt(server.getEnvironment().getProperty("local.server.port", "0"));
		String address = "http://localhost:" + port + "/";
		try (Chromium chromium = new Chromium()) {
			Page page = chromium.page(address, 1280, ColorScheme.LIGHT);
			page.waitForResponse(answer -> answer.url().contains("/events"),
					() -> page.navigate(address + "dashboard?actor=japan"));
			server.close();
			Locator notice = page.locator(".notice");
			notice.getByText("The server does not answer.").waitFor();
			Chromium.shoot(page, "dashboard-gone");
			assertThat(page.locator("#coverage").innerText()).contains("Cyber defence");
			DATA.edit("areas.yaml", "name: Cyber defence\n", "name: Cyber defence of networks\n");
			server = start(port);
			page.locator("#coverage").getByText("Cyber defence of networks").first().waitFor();
			notice.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
			assertThat(page.url()).endsWith("dashboard?actor=japan");
		}
		finally {
			server.close();
		}
	}

	private static ConfigurableApplicationContext start(int port) {
		return new SpringApplicationBuilder(BriefingApplication.class).run("--server.port=" + port,
				"--briefing.seed=load", "--briefing.seed-data=" + DATA);
	}

}
