package org.briefingapi.rest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.actor.Actors;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.Snapshot;
import org.briefingapi.web.EntityTags;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.briefingapi.web.StoredOperation;
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
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Gives briefings by GET. Each form is made of the answer to a GraphQL operation, so that
 * none can say anything else.
 */
@RestController
class BriefingRoutes {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; img-src data:; base-uri 'none'; "
			+ "form-action 'none'; frame-ancestors 'none'";

	private final Actors actors;

	private final Datasets datasets;

	private final Snapshot snapshot;

	private final JsonMapper json;

	private final StoredOperation sections;

	private final StoredOperation text;

	private final Clock clock = Clock.systemUTC();

	BriefingRoutes(Actors actors, Datasets datasets, Snapshot snapshot, JsonMapper json,
			ExecutionGraphQlService graphQl) {
		this.actors = actors;
		this.datasets = datasets;
		this.snapshot = snapshot;
		this.json = json;
		this.sections = new StoredOperation(graphQl, "briefing");
		this.text = new StoredOperation(graphQl, "briefing-text");
	}

	@GetMapping("/briefings/{name}")
	ResponseEntity<byte[]> briefing(@PathVariable String name, HttpServletRequest request) {
		QueryParameters query = QueryParameters.of(request, "asOf", "since");
		int dot = name.lastIndexOf('.');
		String slug = (dot < 0) ? name : name.substring(0, dot);
		Representation form = (dot < 0) ? Representation.accepted(accept(request)) : bySuffix(name.substring(dot));
		LocalDate asOf = query.day("asOf");
		Wanted wanted = new Wanted(slug, (asOf != null) ? asOf : LocalDate.now(clock), query.day("since"), form);
		if (wanted.since() != null && wanted.since().isAfter(wanted.asOf())) {
			throw Problem.badParameter("since", String.format(Locale.ROOT,
					"since is %s, after the date of the briefing, %s.", wanted.since(), wanted.asOf()));
		}
		return snapshot.read(() -> answer(wanted, request));
	}

	/** The operations that the briefings are made of. */
	@GetMapping("/operations/{name}.graphql")
	ResponseEntity<String> operation(@PathVariable String name, HttpServletRequest request) {
		QueryParameters.of(request);
		return List.of(sections, text)
			.stream()
			.filter(operation -> operation.name().equals(name))
			.findFirst()
			.map(operation -> ResponseEntity.ok()
				.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
				.header(HttpHeaders.CACHE_CONTROL, EntityTags.CACHE_CONTROL)
				.body(operation.document()))
			.orElseThrow(() -> Problem.notFound("Unknown operation", String.format(Locale.ROOT,
					"There is no operation \"%s\"; there are briefing and briefing-text.", name)));
	}

	private static @Nullable String accept(HttpServletRequest request) {
		List<String> headers = java.util.Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
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

	private ResponseEntity<byte[]> answer(Wanted wanted, HttpServletRequest request) {
		if (actors.find(wanted.actor()).isEmpty()) {
			throw unknown(wanted.actor());
		}
		Dataset dataset = datasets.dataset().orElseThrow();
		ETag tag = EntityTags.of(dataset, wanted);
		HttpHeaders headers = headers(wanted, tag);
		if (EntityTags.isKnown(tag, request)) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
		}
		headers.setContentType(wanted.form().type());
		headers.set("Dataset-Version", dataset.version());
		return ResponseEntity.ok().headers(headers).body(write(wanted, dataset).getBytes(StandardCharsets.UTF_8));
	}

	private Problem unknown(String slug) {
		List<String> near = actors.near(slug);
		return Problem.notFound("Unknown actor", String.format(Locale.ROOT, "There is no actor \"%s\"%s.", slug,
				near.isEmpty() ? "" : "; near it are " + String.join(", ", near)))
			.with("near", near);
	}

	private HttpHeaders headers(Wanted wanted, ETag tag) {
		HttpHeaders headers = new HttpHeaders();
		headers.setETag(tag.formattedTag());
		headers.setCacheControl(EntityTags.CACHE_CONTROL);
		headers.setVary(List.of(HttpHeaders.ACCEPT));
		StoredOperation operation = operation(wanted.form());
		headers.add(HttpHeaders.LINK,
				String.format(Locale.ROOT, "<%s/operations/%s.graphql>; rel=\"describedby\"; type=\"text/plain\"",
						EntityTags.base(), operation.name()));
		for (Representation form : Representation.values()) {
			headers.add(HttpHeaders.LINK,
					String.format(Locale.ROOT, "<%s>; rel=\"%s\"; type=\"%s\"", wanted.address(form),
							(form == wanted.form()) ? "self" : "alternate",
							form.type().getType() + "/" + form.type().getSubtype()));
		}
		if (wanted.form() == Representation.HTML) {
			headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
		}
		headers.set("X-Content-Type-Options", "nosniff");
		return headers;
	}

	private StoredOperation operation(Representation form) {
		return switch (form) {
			case MARKDOWN, HTML -> text;
			case JSON, JSON_LD -> sections;
		};
	}

	private String write(Wanted wanted, Dataset dataset) {
		Map<String, Object> answer = operation(wanted.form()).answer(wanted.variables(), dataset);
		JsonNode tree = json.valueToTree(answer);
		JsonNode briefing = tree.path("data").path("briefing");
		return switch (wanted.form()) {
			case MARKDOWN -> briefing.path("markdown").stringValue();
			case HTML -> HtmlPage.of(briefing, wanted);
			case JSON -> json.writeValueAsString(tree);
			case JSON_LD -> json.writeValueAsString(new JsonLd(briefing, wanted, dataset).document());
		};
	}

	/** What is asked for. */
	record Wanted(String actor, LocalDate asOf, @Nullable LocalDate since, Representation form) {

		Map<String, @Nullable Object> variables() {
			Map<String, @Nullable Object> variables = new HashMap<>();
			variables.put("actor", actor);
			variables.put("asOf", asOf.toString());
			if (since != null) {
				variables.put("since", since.toString());
				variables.put("changes", true);
			}
			return variables;
		}

		/** The address of this briefing in a form, in full. */
		String address(Representation form) {
			UriComponentsBuilder address = UriComponentsBuilder.fromUriString(EntityTags.base())
				.pathSegment("briefings", actor + form.suffix())
				.queryParam("asOf", asOf);
			if (since != null) {
				address.queryParam("since", since);
			}
			return address.encode().build().toUriString();
		}

	}

}
