package org.briefingapi.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.page.Page.Query;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The index of each kind of records. Its parameters are the fields of the filter in the
 * schema, so that an address tells what the query was.
 */
@RestController
class IndexController {

	private static final int SIZE = 20;

	/**
	 * Fields of a filter that are spans of days, given as {@code from} and {@code to}.
	 */
	private static final List<String> SPANS = List.of("said", "signed", "held");

	private final Pages pages;

	private final Operations operations;

	IndexController(Pages pages, Operations operations) {
		this.pages = pages;
		this.operations = operations;
	}

	@GetMapping("/{plural:" + RecordController.KINDS + "}")
	ResponseEntity<byte[]> index(@PathVariable String plural, HttpServletRequest request) {
		return index(RecordKind.ofPlural(plural), request);
	}

	/** Others than browsers get the stream of changes at this address. */
	@GetMapping(path = "/events", produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<byte[]> events(HttpServletRequest request) {
		return index(RecordKind.EVENTS, request);
	}

	private ResponseEntity<byte[]> index(RecordKind kind, HttpServletRequest request) {
		List<String> known = new ArrayList<>(List.of("after", "before"));
		kind.filters().forEach(field -> known.addAll(SPANS.contains(field) ? List.of("from", "to") : List.of(field)));
		QueryParameters query = QueryParameters.of(request, known.toArray(String[]::new));
		Map<String, String> given = new LinkedHashMap<>();
		known.stream()
			.filter(name -> query.text(name) != null && !query.text(name).isBlank())
			.forEach(name -> given.put(name, query.text(name)));
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put(given.containsKey("before") ? "last" : "first", SIZE);
		variables.put("after", given.remove("after"));
		variables.put("before", given.remove("before"));
		if (!kind.filters().isEmpty()) {
			variables.put("filter", filter(kind, given, query));
		}
		return pages.answer(request, () -> page(kind, variables, given));
	}

	private Page page(RecordKind kind, Map<String, @Nullable Object> variables, Map<String, String> given) {
		String operation = "page-" + kind.plural();
		ResponseObject list = operations.data(operation, variables).object("list");
		return new Page("index", Words.capital(kind.plural()),
				Map.of("kind", kind, "list", list, "address", new Address(kind.plural(), given)),
				new Query(operation, variables), List.of());
	}

	private static Map<String, Object> filter(RecordKind kind, Map<String, String> given, QueryParameters query) {
		Map<String, Object> filter = new LinkedHashMap<>();
		for (String field : kind.filters()) {
			String text = given.get(field);
			if (SPANS.contains(field)) {
				Map<String, Object> span = new LinkedHashMap<>();
				List.of("from", "to")
					.stream()
					.filter(given::containsKey)
					.forEach(end -> span.put(end, day(query, end)));
				if (!span.isEmpty()) {
					filter.put(field, span);
				}
			}
			else if (text != null) {
				filter.put(field, value(field, text));
			}
		}
		return filter;
	}

	private static String day(QueryParameters query, String name) {
		return String.valueOf(query.day(name));
	}

	private static Object value(String field, String text) {
		return switch (field) {
			case "name" -> text;
			case "contested", "resolved" -> flag(field, text);
			default -> Arrays.stream(text.split(",")).map(String::strip).toList();
		};
	}

	private static boolean flag(String field, String text) {
		if (!text.equals("true") && !text.equals("false")) {
			throw Problem.badParameter(field, field + " is \"" + text + "\"; write true or false.");
		}
		return text.equals("true");
	}

}
