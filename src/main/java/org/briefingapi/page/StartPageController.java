package org.briefingapi.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.page.Page.Query;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.web.EntityTags;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Introduces the server and links to its parts: as a page if the client accepts HTML,
 * otherwise in plain text.
 */
@RestController
class StartPageController {

	private static final String TEXT = """
			Briefing API: who said what, who agreed to what, and on whose authority we know it, over GraphQL.

			Data set: %1$s
			Explore:  %2$s/graphiql
			Ask:      curl -s %2$s/graphql -H 'Content-Type: application/json' -d '{"query": "{ actor(slug: \\"japan\\") { name kind } }"}'
			""";

	private static final Map<String, @Nullable Object> NO_VARIABLES = Map.of();

	private final Pages pages;

	private final Operations operations;

	private final Datasets datasets;

	StartPageController(Pages pages, Operations operations, Datasets datasets) {
		this.pages = pages;
		this.operations = operations;
		this.datasets = datasets;
	}

	@GetMapping("/")
	ResponseEntity<byte[]> start(HttpServletRequest request,
			@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") List<MediaType> accept) {
		return accept.stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML))
				? pages.answer(request, this::page) : text();
	}

	private Page page() {
		return new Page("start", "Briefing API", new Query("page-start", NO_VARIABLES), List.of()).with("data",
				operations.data("page-start", NO_VARIABLES));
	}

	private ResponseEntity<byte[]> text() {
		String version = datasets.dataset().map(Dataset::version).orElse("none loaded");
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
			.body(String.format(Locale.ROOT, TEXT, version, EntityTags.base()).getBytes(StandardCharsets.UTF_8));
	}

}
