package org.briefingapi.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.page.Page.Query;
import org.briefingapi.web.QueryParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page of hits; other clients than browsers get JSON at the same address. */
@RestController
class SearchPageController {

	private final Pages pages;

	private final Operations operations;

	SearchPageController(Pages pages, Operations operations) {
		this.pages = pages;
		this.operations = operations;
	}

	@GetMapping(path = "/search", produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<byte[]> search(HttpServletRequest request) {
		QueryParameters query = QueryParameters.of(request, "q", "types", "after");
		Map<String, String> given = new LinkedHashMap<>();
		List.of("q", "types").forEach(name -> {
			String text = query.text(name);
			if (text != null && !text.isBlank()) {
				given.put(name, text);
			}
		});
		Map<String, @Nullable Object> variables = new LinkedHashMap<>();
		variables.put("query", given.getOrDefault("q", ""));
		variables.put("first", 20);
		variables.put("cursors", true);
		variables.put("after", query.text("after"));
		if (given.containsKey("types")) {
			variables.put("types", List.of(given.get("types").toUpperCase(Locale.ROOT).split(",")));
		}
		return pages.answer(request, () -> page(request, given, variables));
	}

	private Page page(HttpServletRequest request, Map<String, String> given, Map<String, @Nullable Object> variables) {
		String words = given.getOrDefault("q", "");
		Page page = new Page("search", words.isEmpty() ? "Search" : "Search: " + words, new Query("search", variables),
				List.of())
			.with("words", words)
			.with("address", new Address("search", given));
		if (words.isEmpty()) {
			return page;
		}
		ResponseObject hits = operations.data("search", variables).object("search");
		if (hits.has("partial")) {
			Pages.markPartial(request);
		}
		return page.with("hits", hits);
	}

}
