package org.briefingapi.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.briefingapi.briefing.BriefingRequest;
import org.briefingapi.briefing.BriefingText;
import org.briefingapi.web.EntityTags;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

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
			%3$s
			<main>
			<article>
			%4$s</article>
			</main>
			<nav aria-label="Other forms">
			<p>This briefing as %5$s. <a href="/">Briefing API</a></p>
			</nav>
			</html>
			""";

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());

	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.extensions(EXTENSIONS)
		.escapeHtml(true)
		.sanitizeUrls(true)
		.build();

	private HtmlPage() {
	}

	static String of(BriefingText briefing, Wanted wanted) {
		String body = RENDERER.render(PARSER.parse(briefing.markdown()));
		String others = Arrays.stream(Representation.values())
			.filter(form -> form != Representation.HTML)
			.map(form -> String.format(Locale.ROOT, "<a href=\"%s\">%s</a>", HtmlUtils.htmlEscape(wanted.address(form)),
					form.suffix().substring(1)))
			.collect(Collectors.joining(", "));
		return String.format(Locale.ROOT, PAGE, HtmlUtils.htmlEscape(briefing.title()),
				HtmlUtils.htmlEscape(wanted.address(Representation.HTML)), feed(wanted.request()), body, others);
	}

	/** Only what concerns one actor has a feed. */
	private static String feed(BriefingRequest request) {
		return (request.actor() == null || request.with() != null) ? ""
				: String.format(Locale.ROOT,
						"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Changes\" href=\"%s\">",
						HtmlUtils.htmlEscape(EntityTags.base() + "/feeds/actors/" + request.actor() + ".atom"));
	}

}
