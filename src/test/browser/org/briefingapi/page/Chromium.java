package org.briefingapi.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

/** A real browser, which may ask no host but one server. */
final class Chromium implements AutoCloseable {

	private static final Path SCREENSHOTS = Path.of("target/screenshots");

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final Browser browser = playwright.chromium()
		.launch(new BrowserType.LaunchOptions()
			.setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
			.setArgs(List.of("--no-sandbox")));

	/** Console messages, errors and requests to other hosts. */
	private final List<String> complaints = new CopyOnWriteArrayList<>();

	List<String> complaints() {
		return complaints;
	}

	/** Closes all pages, and forgets their complaints. */
	void reset() {
		List.copyOf(browser.contexts()).forEach(BrowserContext::close);
		complaints.clear();
	}

	/** A page of its own, without the cache of others. */
	Page page(String server, int width, ColorScheme scheme) {
		BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setViewportSize(width, 900)
			.setColorScheme(scheme)
			.setLocale("en-GB"));
		context.route(url -> !url.startsWith(server), route -> {
			complaints.add("asked " + route.request().url());
			route.abort();
		});
		Page page = context.newPage();
		page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
		page.onPageError(complaints::add);
		page.onDialog(dialog -> {
			complaints.add("dialog: " + dialog.message());
			dialog.dismiss();
		});
		return page;
	}

	/** A page that runs no script. */
	Page pageWithoutScript() {
		return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
	}

	static void shoot(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png"))
			.setFullPage(!name.startsWith("explorer")));
	}

	@Override
	public void close() {
		browser.close();
		playwright.close();
	}

}
