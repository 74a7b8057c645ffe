package org.briefingapi.check;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/** Writes what came of a check for people. */
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

	private CheckReport() {
	}

	static String html(CheckedBrief checked) {
		StringBuilder body = new StringBuilder("<h1>Check</h1>\n<p>Compared with data set ")
			.append(HtmlUtils.htmlEscape(checked.datasetVersion()))
			.append(".</p>\n");
		checked.notLookedAt()
			.forEach(line -> body.append("<p>Not looked at: ").append(HtmlUtils.htmlEscape(line)).append("</p>\n"));
		for (CheckedSentence sentence : checked.sentences()) {
			body.append("<h2>").append(sentence.verdict().words()).append("</h2>\n<blockquote>");
			body.append(HtmlUtils.htmlEscape(sentence.text())).append("</blockquote>\n<ul>\n");
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
		body.append("<li>").append(HtmlUtils.htmlEscape(text)).append("</li>\n");
	}

	static String markdown(CheckedBrief checked) {
		StringBuilder text = new StringBuilder("# Check\n\n");
		Map<Verdict, Long> counts = checked.sentences()
			.stream()
			.collect(Collectors.groupingBy(CheckedSentence::verdict, TreeMap::new, Collectors.counting()));
		int size = checked.sentences().size();
		text.append(size)
			.append((size == 1) ? " sentence, compared" : " sentences, compared")
			.append(" with data set ");
		text.append(checked.datasetVersion()).append(": ");
		text.append(counts.entrySet()
			.stream()
			.map(entry -> entry.getKey().words() + " " + entry.getValue())
			.collect(Collectors.joining(", "))).append(".\n");
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
						.map(reference -> "\n  - " + escaped(reference))
						.collect(Collectors.joining())));
			text.append('\n');
		}
		return text.toString();
	}

	private static String escaped(String text) {
		return text.replaceAll("([\\\\`*_\\[\\]<>#|&~])", "\\\\$1").replaceAll("\\s+", " ");
	}

}
