package org.briefingapi.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.briefingapi.RealDataTest;
import org.briefingapi.limit.Limits;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class PageBulkheadTests {

	@Autowired
	private PageBulkhead bulkhead;

	@Autowired
	private Limits limits;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void refusesABrowserWithAPageAndOthersWithProblemDetails() throws Exception {
		duringOtherRequests("/actors", limits.pagesAtOnce(), () -> {
			assertThat(mvc.get().uri("/actors/japan").accept(MediaType.TEXT_HTML)).hasStatus(503)
				.hasHeader("Retry-After", "1")
				.hasHeader("Cache-Control", "no-store")
				.hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
				.bodyText()
				.contains("other pages or files; ask again soon.", "href=\"../assets/page", "To the start page");
			assertThat(mvc.get().uri("/actors/japan.jsonld")).hasStatus(503)
				.hasHeader("Retry-After", "1")
				.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		});
		assertThat(mvc.get().uri("/actors/japan").accept(MediaType.TEXT_HTML)).hasStatusOk();
	}

	@Test
	void limitsStaticFilesApartFromPages() throws Exception {
		duringOtherRequests("/assets/explorer/explorer.js", PageBulkhead.STATIC_FILES_AT_ONCE, () -> {
			assertThat(mvc.get().uri("/assets/page.css")).hasStatus(503).hasHeader("Retry-After", "1");
			assertThat(mvc.get().uri("/actors/japan").accept(MediaType.TEXT_HTML)).hasStatusOk();
		});
		assertThat(mvc.get().uri("/assets/page.css")).hasStatusOk();
	}

	/** Runs an action while this number of requests is handled. */
	private void duringOtherRequests(String path, int count, Runnable action) throws ServletException, IOException {
		if (count == 0) {
			action.run();
			return;
		}
		bulkhead.doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(),
				(request, response) -> duringOtherRequests(path, count - 1, action));
	}

}
