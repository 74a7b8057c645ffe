package org.briefingapi.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.page.FilterField.Form;
import org.briefingapi.page.Page.Query;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The index of each kind of records. Its parameters are the fields of the filter in the
 * schema, so the query can be read off the address.
 */
@RestController
class IndexController {

	private static final int SIZE = 20;

	private static final List<String> DAYS = List.of("from", "to");

	private final Pages pages;

	private final Operations operations;

	private final GraphQlSource source;

	IndexController(Pages pages, Operations operations, GraphQlSource source) {
		this.pages = pages;
		this.operations = operations;
		this.source = source;
	}

	@GetMapping("/{plural:gaps|" + RecordController.KINDS + "}")
	ResponseEntity<byte[]> index(@PathVariable String plural, HttpServletRequest request) {
		return index(RecordKind.ofPlural(plural), request);
	}

	/** Other clients than browsers get the stream of changes at this address. */
	@GetMapping(path = "/events", produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<byte[]> events(HttpServletRequest request) {
		return index(RecordKind.EVENTS, request);
	}

	private ResponseEntity<byte[]> index(RecordKind kind, HttpServletRequest request) {
		List<FilterField> fields = FilterField.of(source.schema(), kind.type());
		List<String> known = new ArrayList<>(List.of("after", "before"));
		fields.forEach(field -> known.addAll((field.form() == Form.DAYS) ? DAYS : List.of(field.name())));
		QueryParameters query = QueryParameters.of(request, known.toArray(String[]::new));
		Map<String, String> given = new LinkedHashMap<>();
		known.stream()
			.filter(name -> query.text(name) != null && !query.text(name).isBlank())
			.forEach(name -> given.put(name, query.text(name)));
		Map<String, @Nullable Object> variables = new LinkedHashMap<>();
		variables.put(given.containsKey("before") ? "last" : "first", SIZE);
		variables.put("after", given.remove("after"));
		variables.put("before", given.remove("before"));
		variables.put("filter", filter(fields, given, query));
		return pages.answer(request, () -> page(kind, fields, variables, given));
	}

	private Page page(RecordKind kind, List<FilterField> fields, Map<String, @Nullable Object> variables,
			Map<String, String> given) {
		String operation = "page-" + kind.plural();
		ResponseObject list = operations.data(operation, variables).object("list");
		return new Page("index", Words.capital(kind.plural()), new Query(operation, variables), List.of())
			.with("kind", kind)
			.with("fields", fields)
			.with("list", list)
			.with("address", new Address(kind.plural(), given));
	}

	private static Map<String, Object> filter(List<FilterField> fields, Map<String, String> given,
			QueryParameters query) {
		Map<String, Object> filter = new LinkedHashMap<>();
		for (FilterField field : fields) {
			String text = given.get(field.name());
			if (field.form() == Form.DAYS) {
				Map<String, Object> days = new LinkedHashMap<>();
				DAYS.stream().filter(given::containsKey).forEach(end -> days.put(end, String.valueOf(query.day(end))));
				if (!days.isEmpty()) {
					filter.put(field.name(), days);
				}
			}
			else if (text != null) {
				filter.put(field.name(), value(field, text));
			}
		}
		return filter;
	}

	private static Object value(FilterField field, String text) {
		return switch (field.form()) {
			case FLAG -> flag(field.name(), text);
			case NAMES, CONSTANTS -> Arrays.stream(text.split(",")).map(String::strip).toList();
			default -> text;
		};
	}

	private static boolean flag(String field, String text) {
		if (!text.equals("true") && !text.equals("false")) {
			throw Problem.badParameter(field, field + " is \"" + text + "\"; write true or false.");
		}
		return text.equals("true");
	}

}
