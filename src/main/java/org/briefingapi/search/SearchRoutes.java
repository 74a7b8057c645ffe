package org.briefingapi.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.snapshot.CurrentDataset;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.Snapshot;
import org.briefingapi.web.EntityTags;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.briefingapi.web.StoredOperation;
import org.briefingapi.web.WebProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.http.CacheControl;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Searches by GET. */
@RestController
class SearchRoutes {

	private final Snapshot snapshot;

	private final CurrentDataset current;

	private final StoredOperation operation;

	private final String cacheControl;

	SearchRoutes(Snapshot snapshot, CurrentDataset current, ExecutionGraphQlService graphQl, WebProperties web) {
		this.cacheControl = web.cacheControl();
		this.snapshot = snapshot;
		this.current = current;
		this.operation = new StoredOperation(graphQl, "search");
	}

	@GetMapping(path = "/search", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, Object>> search(HttpServletRequest request) {
		Map<String, @Nullable Object> variables = variables(
				QueryParameters.of(request, "q", "types", "first", "after"));
		return snapshot.read(() -> {
			Dataset dataset = current.find().orElseThrow(() -> Problem.unavailable("No data set is loaded yet.", 1));
			ETag tag = EntityTags.of(dataset, "search", variables);
			if (EntityTags.isKnown(tag, request)) {
				return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
					.eTag(tag.formattedTag())
					.header(HttpHeaders.CACHE_CONTROL, cacheControl)
					.build();
			}
			Map<String, Object> found = operation.answer(variables, dataset);
			ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
				.header("Dataset-Version", dataset.version())
				.contentType(MediaType.APPLICATION_JSON);
			return (isPartial(found) ? answer.cacheControl(CacheControl.noStore())
					: answer.eTag(tag.formattedTag()).header(HttpHeaders.CACHE_CONTROL, cacheControl))
				.body(found);
		});
	}

	/** The next answer may hold more. */
	private static boolean isPartial(Map<String, Object> answer) {
		return answer.get("data") instanceof Map<?, ?> data && data.get("search") instanceof Map<?, ?> search
				&& Boolean.TRUE.equals(search.get("partial"));
	}

	private static Map<String, @Nullable Object> variables(QueryParameters parameters) {
		String query = parameters.text("q");
		if (query == null) {
			throw Problem.badParameter("q", "q is missing; it holds the words to look for.");
		}
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("query", query);
		String types = parameters.text("types");
		if (types != null) {
			variables.put("types", types(types));
		}
		String first = parameters.text("first");
		if (first != null) {
			variables.put("first", number(first));
		}
		variables.put("after", parameters.text("after"));
		variables.put("cursors", true);
		return variables;
	}

	private static List<String> types(String text) {
		List<String> known = Arrays.stream(SearchType.values()).map(SearchType::name).toList();
		List<String> types = Arrays.asList(text.toUpperCase(Locale.ROOT).split(","));
		if (!known.containsAll(types)) {
			throw Problem.badParameter("types",
					"types is \"" + text + "\"; it can be some of " + String.join(",", known) + ".");
		}
		return types;
	}

	private static int number(String text) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw Problem.badParameter("first", "first is \"" + text + "\", which is no number from 1 to 100.");
		}
	}

}
