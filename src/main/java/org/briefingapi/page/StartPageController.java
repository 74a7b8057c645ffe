package org.briefingapi.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.briefingapi.dataset.Datasets;
import org.briefingapi.snapshot.Dataset;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** Says what this is and where to go on: in HTML if asked for it, else in plain text. */
@RestController
class StartPageController {

	private static final String TEXT = """
			Briefing API: who said what, who agreed to what, and on whose authority we know it, over GraphQL.

			Data set: %1$s
			Explore:  %2$s/graphiql
			Ask:      %3$s
			""";

	private static final String HTML = """
			<!doctype html>
			<html lang="en">
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="light dark">
			<title>Briefing API</title>
			<link rel="icon" href="data:,">
			<h1>Briefing API</h1>
			<p>Who said what, who agreed to what, and on whose authority we know it, over GraphQL.</p>
			<p>Data set: %1$s</p>
			<p><a href="/graphiql">Explore it in the browser</a>, with the documentation of every field and some examples.</p>
			<p>Or ask from a terminal:</p>
			<pre>%3$s</pre>
			</html>
			""";

	private static final String CURL = """
			curl -s %s/graphql -H 'Content-Type: application/json' -d '{"query": "{ actor(slug: \\"japan\\") { name kind } }"}'""";

	private final Datasets datasets;

	StartPageController(Datasets datasets) {
		this.datasets = datasets;
	}

	@GetMapping("/")
	ResponseEntity<String> start(
			@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") List<MediaType> accept) {
		boolean html = accept.stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
		String version = datasets.dataset().map(Dataset::version).orElse("none loaded");
		String host = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
		String curl = String.format(Locale.ROOT, CURL, host);
		String page = html ? String.format(Locale.ROOT, HTML, version, host, HtmlUtils.htmlEscape(curl))
				: String.format(Locale.ROOT, TEXT, version, host, curl);
		return ResponseEntity.ok()
			.contentType(new MediaType(html ? MediaType.TEXT_HTML : MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
			.header("Content-Security-Policy", "default-src 'none'; img-src data:")
			.header("X-Content-Type-Options", "nosniff")
			.body(page);
	}

}
