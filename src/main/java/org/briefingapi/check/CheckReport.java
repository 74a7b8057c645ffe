package org.briefingapi.check;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/** Writes the verdicts of a check for people. */
final class CheckReport {

	private static final String PAGE = """
			<!doctype html>
			<html lang="en">
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="light dark">
			<title>Check</title>
			<link rel="icon" href="data:,">
			<main>
			%s</main>
			</html>
			""";

	/** As references have it. */
	private static final Pattern ADDRESS = Pattern.compile("<(https?://[^\\s<>\"]++)>");

	/** Brackets alone are no markup; a link or a footnote takes more. */
	private static final Pattern MARKUP = Pattern.compile("[\\\\`*_<>#|&~]|\\[(?=\\^)|](?=[(\\[:])");

	private CheckReport() {
	}

	static String html(CheckedBrief checked) {
		StringBuilder body = new StringBuilder("<h1>Check</h1>\n<p>").append(html(summary(checked))).append("</p>\n");
		checked.notLookedAt().forEach(line -> body.append("<p>Not looked at: ").append(html(line)).append("</p>\n"));
		for (CheckedSentence sentence : checked.sentences()) {
			body.append("<h2>").append(sentence.verdict().words()).append("</h2>\n<blockquote>");
			body.append(html(sentence.text())).append("</blockquote>\n<ul>\n");
			sentence.remarks().forEach(remark -> item(body, remark));
			sentence.evidence().forEach(evidence -> {
				item(body, "The record: " + evidence.text());
				evidence.references().forEach(reference -> item(body, reference));
			});
			body.append("</ul>\n");
		}
		return PAGE.replace("%s", body);
	}

	private static void item(StringBuilder body, String text) {
		body.append("<li>")
			.append(linked(text, CheckReport::html,
					address -> "<a href=\"%1$s\">%1$s</a>".replace("%1$s", html(address))))
			.append("</li>\n");
	}

	static String markdown(CheckedBrief checked) {
		StringBuilder text = new StringBuilder("# Check\n\n").append(summary(checked)).append('\n');
		checked.notLookedAt().forEach(line -> text.append("\nNot looked at: ").append(escaped(line)).append('\n'));
		for (CheckedSentence sentence : checked.sentences()) {
			text.append("\n## ").append(sentence.verdict().words()).append("\n\n> ");
			text.append(escaped(sentence.text())).append('\n');
			sentence.remarks().forEach(remark -> text.append("\n- ").append(escaped(remark)));
			sentence.evidence()
				.forEach(evidence -> text.append("\n- The record: ")
					.append(escaped(evidence.text()))
					.append(evidence.references()
						.stream()
						.map(reference -> "\n  - "
								+ linked(reference, CheckReport::escaped, address -> "<" + address + ">"))
						.collect(Collectors.joining())));
			text.append('\n');
		}
		return text.toString();
	}

	private static String summary(CheckedBrief checked) {
		Map<Verdict, Long> counts = checked.sentences()
			.stream()
			.collect(Collectors.groupingBy(CheckedSentence::verdict, TreeMap::new, Collectors.counting()));
		int size = checked.sentences().size();
		return size + ((size == 1) ? " sentence" : " sentences") + ", compared with data set "
				+ checked.datasetVersion()
				+ counts.entrySet()
					.stream()
					.map(entry -> entry.getKey().words() + " " + entry.getValue())
					.collect(Collectors.joining(", ", counts.isEmpty() ? "" : ": ", "."));
	}

	private static String linked(String text, UnaryOperator<String> escape, UnaryOperator<String> link) {
		StringBuilder linked = new StringBuilder();
		Matcher address = ADDRESS.matcher(text);
		int end = 0;
		while (address.find()) {
			linked.append(escape.apply(text.substring(end, address.start()))).append(link.apply(address.group(1)));
			end = address.end();
		}
		return linked.append(escape.apply(text.substring(end))).toString();
	}

	private static String html(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

	private static String escaped(String text) {
		return MARKUP.matcher(text).replaceAll("\\\\$0").replaceAll("\\s+", " ");
	}

}
