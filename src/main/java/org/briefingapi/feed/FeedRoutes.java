package org.briefingapi.feed;

import java.nio.charset.StandardCharsets;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.history.ChangeHistory;
import org.briefingapi.history.SubjectChange;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.SlugAliases;
import org.briefingapi.snapshot.Snapshot;
import org.briefingapi.suggestion.KnownSlugs;
import org.briefingapi.web.EntityTags;
import org.briefingapi.web.Problem;
import org.briefingapi.web.QueryParameters;
import org.briefingapi.web.WebProperties;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives the feed of an actor, an agreement or an area. */
@RestController
class FeedRoutes {

	private static final int MAX = 100;

	private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

	private static final Map<String, String> TYPES = Map.of("actors", "Actor", "agreements", "Agreement", "areas",
			"Area");

	private final ChangeHistory changelog;

	private final Datasets datasets;

	private final Snapshot snapshot;

	private final SlugAliases aliases;

	private final KnownSlugs known;

	private final String cacheControl;

	FeedRoutes(ChangeHistory changelog, Datasets datasets, Snapshot snapshot, SlugAliases aliases, KnownSlugs known,
			WebProperties web) {
		this.cacheControl = web.cacheControl();
		this.known = known;
		this.aliases = aliases;
		this.changelog = changelog;
		this.datasets = datasets;
		this.snapshot = snapshot;
	}

	@GetMapping("/feeds/{kind:actors|agreements|areas}/{slug}.atom")
	ResponseEntity<byte[]> feed(@PathVariable String kind, @PathVariable String slug, HttpServletRequest request) {
		QueryParameters.of(request);
		return snapshot.read(() -> answer(kind, slug, request));
	}

	private Problem unknown(String kind, String slug) {
		List<String> near = known.near(TYPES.get(kind), slug);
		return Problem
			.notFound("Unknown record", String.format(Locale.ROOT, "There is no \"%s\" among the %s, or no more%s.",
					slug, kind, near.isEmpty() ? "" : "; near it are " + String.join(", ", near)))
			.with("near", near);
	}

	private ResponseEntity<byte[]> answer(String kind, String slug, HttpServletRequest request) {
		Optional<String> current = aliases.current(slug);
		if (current.isPresent()) {
			// relative, so that it holds under any prefix
			return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
				.location(URI.create(current.get() + ".atom"))
				.build();
		}
		String title = changelog.find(slug)
			.filter(record -> record.type().equals(TYPES.get(kind)))
			.orElseThrow(() -> unknown(kind, slug))
			.title();
		Dataset dataset = datasets.dataset().orElseThrow();
		ETag tag = EntityTags.of(dataset, "feed", kind, slug);
		HttpHeaders headers = new HttpHeaders();
		headers.setETag(tag.formattedTag());
		headers.setCacheControl(cacheControl);
		if (EntityTags.isKnown(tag, request)) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
		}
		List<SubjectChange> changes = changelog.of(slug, MAX);
		headers.setContentType(ATOM);
		String address = String.format(Locale.ROOT, "%s/feeds/%s/%s.atom", EntityTags.base(), kind, slug);
		String page = String.format(Locale.ROOT, "%s/%s/%s", EntityTags.base(),
				kind.equals("actors") ? "briefings" : kind, slug);
		byte[] feed = new AtomFeed(address, page, title, dataset.licence()).write(changes, dataset.loadedAt());
		return ResponseEntity.ok().headers(headers).body(feed);
	}

}
