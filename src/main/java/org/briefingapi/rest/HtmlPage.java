package org.briefingapi.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.briefingapi.rest.BriefingRoutes.Wanted;
import org.briefingapi.web.EntityTags;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import tools.jackson.databind.JsonNode;

import org.springframework.web.util.HtmlUtils;

/** Writes a briefing as a page: its Markdown and nothing else, then where to go on. */
final class HtmlPage {

	private static final String PAGE = """
			<!doctype html>
			<html lang="en">
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="light dark">
			<title>Briefing on %1$s</title>
			<link rel="icon" href="data:,">
			<link rel="canonical" href="%2$s">
			<link rel="alternate" type="application/atom+xml" title="Changes" href="%3$s">
			<main>
			<article>
			%4$s</article>
			</main>
			<nav aria-label="Other forms">
			<p>This briefing as %5$s. <a href="%3$s">Feed of changes</a>. <a href="/">Briefing API</a></p>
			</nav>
			</html>
			""";

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private HtmlPage() {
	}

	static String of(JsonNode briefing, Wanted wanted) {
		String body = RENDERER.render(PARSER.parse(briefing.path("markdown").stringValue()));
		String others = Arrays.stream(Representation.values())
			.filter(form -> form != Representation.HTML)
			.map(form -> String.format(Locale.ROOT, "<a href=\"%s\">%s</a>", HtmlUtils.htmlEscape(wanted.address(form)),
					form.suffix().substring(1)))
			.collect(Collectors.joining(", "));
		return String.format(Locale.ROOT, PAGE, HtmlUtils.htmlEscape(briefing.path("actor").path("name").stringValue()),
				HtmlUtils.htmlEscape(wanted.address(Representation.HTML)),
				HtmlUtils.htmlEscape(EntityTags.base() + "/feeds/actors/" + wanted.actor() + ".atom"), body, others);
	}

}
