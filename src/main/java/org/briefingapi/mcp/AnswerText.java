package org.briefingapi.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes a structured answer as Markdown: an item for each object, its values in the
 * order of the selection, its citations as footnotes. Hits of a search are sentences.
 */
final class AnswerText {

	private static final String CITATIONS = "citations";

	private static final String NEXT = "next";

	/** Fields that are no items of their own. */
	private static final Set<String> APART = Set.of(CITATIONS, NEXT);

	private static final String SEARCH = "search";

	private final StringBuilder text = new StringBuilder();

	private final Map<String, Integer> notes = new LinkedHashMap<>();

	private AnswerText() {
	}

	/**
	 * The text of an answer.
	 * @param markdown the text that the answer has itself; null if it has none
	 */
	static String of(String root, Map<String, Object> content, @Nullable String markdown) {
		AnswerText answer = new AnswerText();
		if (markdown != null) {
			answer.text.append(markdown.stripTrailing()).append('\n');
		}
		else {
			Map<String, Object> asked = fields(content.get(root));
			if (root.equals(SEARCH)) {
				answer.search(asked);
			}
			else {
				answer.object(asked, "");
			}
			answer.next(asked);
			answer.footnotes();
		}
		Map<String, Object> record = fields(content.get("record"));
		answer.text.append("\nData set ").append(record.get("version"));
		if (record.get("end") != null) {
			answer.text.append("; the record ends on ").append(record.get("end"));
		}
		return answer.text.append(".\n").toString();
	}

	private void object(Map<String, Object> object, String indent) {
		List<String> simple = new ArrayList<>();
		Map<String, Object> nested = new LinkedHashMap<>();
		object.forEach((name, value) -> {
			if (APART.contains(name)) {
				return;
			}
			String line = line(value);
			if (line != null) {
				simple.add(name + ": " + line);
			}
			else if (value != null && !List.of().equals(value) && !Map.of().equals(value)) {
				nested.put(name, value);
			}
		});
		text.append(indent).append("- ").append(String.join("; ", simple)).append(references(object)).append('\n');
		nested.forEach((name, value) -> nested(name, value, indent + "  "));
	}

	private void search(Map<String, Object> search) {
		Object total = Objects.requireNonNull(search.get("totalCount"));
		text.append(total.equals(1) ? "1 record has" : total + " records have").append(" these words.");
		if (search.get("didYouMean") != null) {
			text.append(" Did you mean “").append(line(search.get("didYouMean"))).append("”?");
		}
		list(search.get("notices")).forEach(notice -> text.append(' ').append(line(notice)));
		text.append("\n\n");
		list(search.get("edges")).forEach(hit -> hit(fields(hit)));
	}

	/** How to get the next page, if there is one. */
	private void next(Map<String, Object> list) {
		if (list.get(NEXT) != null) {
			text.append("\nFor those after these, give after: ").append(list.get(NEXT)).append('\n');
		}
	}

	private void hit(Map<String, Object> hit) {
		text.append("- **").append(line(hit.get("label"))).append("** (");
		text.append(hit.get("type").toString().toLowerCase(Locale.ROOT)).append(' ').append(hit.get("slug"));
		text.append(')');
		String matches = list(hit.get("matches")).stream()
			.flatMap(fragments -> list(fragments).stream())
			.distinct()
			.map(fragment -> "“" + line(fragment) + "”")
			.collect(Collectors.joining(", "));
		Map<String, Object> node = fields(hit.get("node"));
		text.append(matches.isEmpty() ? "" : ": ").append(matches).append(references(node)).append('.');
		list(node.get("gaps")).forEach(gap -> text.append(' ').append(line(gap)));
		text.append('\n');
	}

	private static List<?> list(@Nullable Object list) {
		return (list instanceof List<?> values) ? values : List.of();
	}

	private void nested(String name, Object value, String indent) {
		text.append(indent).append("- ").append(name).append(":\n");
		for (Object each : (value instanceof List<?> list) ? list : List.of(value)) {
			if (each instanceof Map<?, ?>) {
				object(fields(each), indent + "  ");
			}
			else if (each instanceof List<?> list) {
				text.append(indent)
					.append("  - ")
					.append(list.stream().map(AnswerText::line).collect(Collectors.joining(" … ")))
					.append('\n');
			}
			else {
				text.append(indent).append("  - ").append(line(each)).append('\n');
			}
		}
	}

	/** A value on one line; null if it takes more, or is none. */
	private static @Nullable String line(@Nullable Object value) {
		return (value == null || value instanceof Map<?, ?> || value instanceof List<?>) ? null
				: escaped(value.toString());
	}

	private String references(Map<String, Object> object) {
		return (object.get(CITATIONS) instanceof List<?> citations) ? citations.stream()
			.map(citation -> reference(fields(citation)))
			.distinct()
			.collect(Collectors.joining()) : "";
	}

	private String reference(Map<String, Object> citation) {
		StringBuilder note = new StringBuilder(escaped(String.valueOf(citation.get("document_title"))));
		if (citation.get("locator") != null) {
			note.append(", ").append(escaped(citation.get("locator").toString()));
		}
		if (citation.get("url") != null) {
			note.append(", <").append(citation.get("url")).append('>');
		}
		if (citation.get("cited_text") != null) {
			note.append(": “").append(escaped(citation.get("cited_text").toString())).append('”');
		}
		return "[^" + notes.computeIfAbsent(note.toString(), key -> notes.size() + 1) + "]";
	}

	private void footnotes() {
		text.append('\n');
		notes.forEach((note, number) -> text.append("[^").append(number).append("]: ").append(note).append('\n'));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> fields(@Nullable Object object) {
		return (Map<String, Object>) Objects.requireNonNull(object);
	}

	private static String escaped(String text) {
		return text.replaceAll("([\\\\`*_\\[\\]<>#|&~])", "\\\\$1").replaceAll("\\s+", " ");
	}

}
