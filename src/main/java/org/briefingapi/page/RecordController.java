package org.briefingapi.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.history.ChangeHistory;
import org.briefingapi.page.Frame.Alternate;
import org.briefingapi.page.Page.Query;
import org.briefingapi.snapshot.SlugAliases;
import org.briefingapi.snapshot.Snapshot;
import org.briefingapi.suggestion.KnownSlugs;
import org.briefingapi.web.EntityTags;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page of each record, with all that is known of it. */
@RestController
class RecordController {

	static final String KINDS = "actors|statements|agreements|proposals|events|areas|divergences|sources";

	private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

	private final Pages pages;

	private final Operations operations;

	private final ChangeHistory history;

	private final KnownSlugs known;

	private final JsonMapper json;

	private final Snapshot snapshot;

	private final SlugAliases aliases;

	RecordController(Pages pages, Operations operations, ChangeHistory history, KnownSlugs known, JsonMapper json,
			Snapshot snapshot, SlugAliases aliases) {
		this.pages = pages;
		this.operations = operations;
		this.history = history;
		this.known = known;
		this.json = json;
		this.snapshot = snapshot;
		this.aliases = aliases;
	}

	@GetMapping("/{plural:" + KINDS + "}/{slug:[^.]+}")
	ResponseEntity<byte[]> page(@PathVariable String plural, @PathVariable String slug, HttpServletRequest request) {
		QueryParameters.of(request);
		RecordKind kind = RecordKind.ofPlural(plural);
		return pages.answer(request, () -> page(kind, slug));
	}

	/**
	 * The answer to the query of the page, or the record in terms of schema.org and PROV.
	 */
	@GetMapping("/{plural:" + KINDS + "}/{slug:[^.]+}.{form:json|jsonld}")
	ResponseEntity<byte[]> data(@PathVariable String plural, @PathVariable String slug, @PathVariable String form,
			HttpServletRequest request) {
		QueryParameters.of(request);
		RecordKind kind = RecordKind.ofPlural(plural);
		boolean linked = form.equals("jsonld");
		return pages.data(request, linked ? JSON_LD : MediaType.APPLICATION_JSON, () -> {
			Map<String, Object> answer = operations.whole("page-" + kind.singular(), Map.of("slug", slug));
			ResponseObject record = record(kind, slug, "." + form, ResponseObject.of(answer.get("data")));
			return json.writeValueAsBytes(linked ? new RecordJsonLd(record, EntityTags.base()).document() : answer);
		});
	}

	/** Leads to the page of a record of any type. */
	@GetMapping("/id/{slug}")
	ResponseEntity<Void> id(@PathVariable String slug, HttpServletRequest request) {
		QueryParameters.of(request);
		return path(slug).or(() -> snapshot.read(() -> aliases.current(slug)).flatMap(this::path))
			.map(path -> ResponseEntity.status(HttpStatus.SEE_OTHER)
				.header(HttpHeaders.LOCATION, "../" + path)
				.<Void>build())
			.orElseThrow(() -> unknown("record", slug, known.near(slug)));
	}

	private Optional<String> path(String slug) {
		return history.find(slug)
			.flatMap(record -> RecordKind.find(record.type()))
			.map(kind -> kind.plural() + "/" + slug);
	}

	/** Leads from a former slug to the one that the record has now. */
	@ExceptionHandler
	ResponseEntity<Void> lead(FormerSlugException former) {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).header(HttpHeaders.LOCATION, former.now()).build();
	}

	private Page page(RecordKind kind, String slug) {
		String operation = "page-" + kind.singular();
		Map<String, @Nullable Object> variables = Map.of("slug", slug);
		ResponseObject record = record(kind, slug, "", operations.data(operation, variables));
		return new Page(kind.singular(), record.title(), new Query(operation, variables),
				List.of(new Alternate("JSON", "application/json", slug + ".json"),
						new Alternate("JSON-LD", "application/ld+json", slug + ".jsonld")))
			.with("record", record);
	}

	private ResponseObject record(RecordKind kind, String slug, String ending, ResponseObject data) {
		ResponseObject record = data.object("record");
		if (record == null) {
			throw unknown(kind.singular(), slug, known.near(kind.type(), slug));
		}
		if (!record.is("slug", slug)) {
			throw new FormerSlugException(record.text("slug") + ending);
		}
		return record;
	}

	private static Problem unknown(String noun, String slug, List<String> near) {
		return Problem
			.notFound("Unknown " + noun,
					"There is no " + noun + " \"" + slug + "\""
							+ (near.isEmpty() ? "." : "; near it are " + String.join(", ", near) + "."))
			.with("near", near);
	}

}
