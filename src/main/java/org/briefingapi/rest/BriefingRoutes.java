package org.briefingapi.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.briefing.BriefingRequest;
import org.briefingapi.briefing.BriefingText;
import org.briefingapi.briefing.Briefings;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.page.BriefingPage;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.SlugAliases;
import org.briefingapi.snapshot.Snapshot;
import org.briefingapi.web.EntityTags;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.briefingapi.web.StoredOperation;
import org.briefingapi.web.WebProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives briefings by GET: text straight from the briefing, JSON and JSON-LD as the answer
 * to a GraphQL operation.
 */
@RestController
class BriefingRoutes {

	private static final String BRIEFING = "briefing";

	private final Briefings briefings;

	private final Datasets datasets;

	private final Snapshot snapshot;

	private final SlugAliases aliases;

	private final JsonMapper json;

	private final StoredOperation operation;

	private final BriefingPage page;

	private final String cacheControl;

	BriefingRoutes(Briefings briefings, Datasets datasets, Snapshot snapshot, SlugAliases aliases, JsonMapper json,
			ExecutionGraphQlService graphQl, BriefingPage page, WebProperties web) {
		this.cacheControl = web.cacheControl();
		this.aliases = aliases;
		this.page = page;
		this.briefings = briefings;
		this.datasets = datasets;
		this.snapshot = snapshot;
		this.json = json;
		this.operation = new StoredOperation(graphQl, BRIEFING);
	}

	@GetMapping("/briefings/{name}")
	ResponseEntity<byte[]> ofActor(@PathVariable String name, HttpServletRequest request) {
		return answer(name, request,
				(slug, days) -> new BriefingRequest(slug, null, null, null, days.asOf(), days.since()));
	}

	@GetMapping("/briefings/{actor}/{name}")
	ResponseEntity<byte[]> ofPair(@PathVariable String actor, @PathVariable String name, HttpServletRequest request) {
		return answer(name, request,
				(slug, days) -> new BriefingRequest(actor, slug, null, null, days.asOf(), days.since()));
	}

	@GetMapping("/areas/{area}/{name}")
	ResponseEntity<byte[]> ofArea(@PathVariable String area, @PathVariable String name, HttpServletRequest request) {
		return answer(name, request, (word, days) -> {
			requireBriefing(word);
			return new BriefingRequest(null, null, area, null, days.asOf(), days.since());
		});
	}

	@GetMapping("/events/{event}/{name}")
	ResponseEntity<byte[]> ofEvent(@PathVariable String event, @PathVariable String name, HttpServletRequest request) {
		return answer(name, request, (word, days) -> {
			requireBriefing(word);
			return new BriefingRequest(null, null, null, event, days.asOf(), days.since());
		});
	}

	private static void requireBriefing(String word) {
		if (!word.equals(BRIEFING)) {
			throw Problem.notFound("Not found",
					String.format(Locale.ROOT, "There is no \"%s\" here; there is briefing.", word));
		}
	}

	/** The operation whose answer JSON and JSON-LD give. */
	@GetMapping("/operations/{name}.graphql")
	ResponseEntity<String> operation(@PathVariable String name, HttpServletRequest request) {
		QueryParameters.of(request);
		if (!name.equals(BRIEFING)) {
			throw Problem.notFound("Unknown operation",
					String.format(Locale.ROOT, "There is no operation \"%s\"; there is briefing.", name));
		}
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.header(HttpHeaders.CACHE_CONTROL, cacheControl)
			.body(operation.document());
	}

	private ResponseEntity<byte[]> answer(String name, HttpServletRequest request,
			BiFunction<String, Days, BriefingRequest> wanted) {
		QueryParameters query = QueryParameters.of(request, "asOf", "since", "version");
		int dot = name.lastIndexOf('.');
		Representation form = (dot < 0) ? Representation.accepted(accept(request)) : bySuffix(name.substring(dot));
		Days days = new Days(query.day("asOf"), query.day("since"));
		return snapshot.read(() -> {
			if (datasets.dataset().isEmpty()) {
				throw Problem.noData();
			}
			try {
				BriefingRequest briefing = wanted.apply((dot < 0) ? name : name.substring(0, dot), days);
				BriefingRequest current = current(briefing);
				if (!current.equals(briefing)) {
					return moved(current.path() + ((dot < 0) ? "" : name.substring(dot)), request);
				}
				return answer(new Wanted(briefing, datasets.day(days.asOf()), form), query.text("version"), request);
			}
			catch (RequestException ex) {
				throw problem(ex);
			}
		});
	}

	/** The request by the slugs that the records have now. */
	private BriefingRequest current(BriefingRequest request) {
		return new BriefingRequest(current(request.actor()), current(request.with()), current(request.area()),
				current(request.event()), request.asOf(), request.since());
	}

	private @Nullable String current(@Nullable String slug) {
		return (slug == null) ? null : aliases.current(slug).orElse(slug);
	}

	private static ResponseEntity<byte[]> moved(String path, HttpServletRequest request) {
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		// relative, so that it holds under any prefix
		String root = "../".repeat(path.split("/").length - 2);
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
			.location(URI.create(root + path.substring(1) + query))
			.build();
	}

	private static Problem problem(RequestException ex) {
		String detail = String.valueOf(ex.getMessage());
		return (ex.code() == ErrorCode.NOT_FOUND) ? Problem.notFound("Not found", detail)
				: Problem.badParameter(String.valueOf(ex.extensions().get("argument")), detail);
	}

	private static @Nullable String accept(HttpServletRequest request) {
		List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
		return headers.isEmpty() ? null : String.join(",", headers);
	}

	private static Representation bySuffix(String suffix) {
		return Representation.bySuffix(suffix)
			.orElseThrow(() -> Problem.notFound("Unknown form",
					String.format(Locale.ROOT, "A briefing has no form \"%s\"; it has %s.", suffix,
							Arrays.stream(Representation.values())
								.map(Representation::suffix)
								.collect(Collectors.joining(", ")))));
	}

	private ResponseEntity<byte[]> answer(Wanted wanted, @Nullable String version, HttpServletRequest request) {
		Dataset dataset = datasets.dataset().orElseThrow();
		if (version != null && !version.equals(dataset.version())) {
			throw Problem.notFound("Another version",
					String.format(Locale.ROOT,
							"The data is now of version %s; a briefing of version %s is no longer held.",
							dataset.version(), version))
				.with("version", dataset.version());
		}
		BriefingText text = briefings.text(wanted.request());
		if (wanted.form() == Representation.HTML) {
			return page(wanted, request);
		}
		ETag tag = EntityTags.of(dataset, wanted);
		HttpHeaders headers = headers(wanted, tag);
		if (EntityTags.isKnown(tag, request)) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
		}
		headers.setContentType(wanted.form().type());
		headers.set("Dataset-Version", dataset.version());
		return ResponseEntity.ok().headers(headers).body(write(wanted, text, dataset).getBytes(StandardCharsets.UTF_8));
	}

	private ResponseEntity<byte[]> page(Wanted wanted, HttpServletRequest request) {
		ResponseEntity<byte[]> answer = page.answer(request, wanted.request().path(), wanted.asOf(),
				wanted.variables());
		HttpHeaders headers = links(wanted);
		headers.addAll(answer.getHeaders());
		return ResponseEntity.status(answer.getStatusCode()).headers(headers).body(answer.getBody());
	}

	private HttpHeaders headers(Wanted wanted, ETag tag) {
		HttpHeaders headers = links(wanted);
		headers.setETag(tag.formattedTag());
		headers.setCacheControl(cacheControl);
		headers.setVary(List.of(HttpHeaders.ACCEPT));
		return headers;
	}

	private static HttpHeaders links(Wanted wanted) {
		HttpHeaders headers = new HttpHeaders();
		headers.add(HttpHeaders.LINK, String.format(Locale.ROOT,
				"<%s/operations/briefing.graphql>; rel=\"describedby\"; type=\"text/plain\"", EntityTags.base()));
		for (Representation form : Representation.values()) {
			headers.add(HttpHeaders.LINK,
					String.format(Locale.ROOT, "<%s>; rel=\"%s\"; type=\"%s\"", wanted.address(form),
							(form == wanted.form()) ? "self" : "alternate",
							form.type().getType() + "/" + form.type().getSubtype()));
		}
		return headers;
	}

	private String write(Wanted wanted, BriefingText text, Dataset dataset) {
		return switch (wanted.form()) {
			case MARKDOWN -> text.markdown();
			case HTML -> throw new IllegalStateException("A page is made elsewhere");
			case JSON -> json.writeValueAsString(operation.answer(wanted.variables(), dataset));
			case JSON_LD -> {
				JsonNode answer = json.valueToTree(operation.answer(wanted.variables(), dataset));
				yield json
					.writeValueAsString(new JsonLd(answer.path("data").path(BRIEFING), wanted, dataset).document());
			}
		};
	}

	/** The days that a request names. */
	private record Days(@Nullable LocalDate asOf, @Nullable LocalDate since) {
	}

}
