package org.briefingapi.seed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** What must hold of the citations of every record and of its parts. */
final class CitationRules {

	private static final Set<String> LISTS = Set.of("citations", "renditions", "addedBy");

	private CitationRules() {
	}

	static void check(SeedRecord record, Faults faults) {
		forEachList(record, (citations, pointer) -> checkList(record, citations, pointer, faults));
	}

	/**
	 * Hands over each list of citations in a record or its parts, with its JSON pointer.
	 */
	static void forEachList(SeedRecord record, BiConsumer<JsonNode, String> action) {
		forEachList(record.tree(), "", action);
	}

	private static void forEachList(JsonNode value, String pointer, BiConsumer<JsonNode, String> action) {
		if (value.isObject()) {
			for (Map.Entry<String, JsonNode> property : value.properties()) {
				JsonNode child = property.getValue();
				if (child.isContainer()) {
					String key = property.getKey();
					String at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
					if (child.isArray() && LISTS.contains(key)) {
						action.accept(child, at);
					}
					else {
						forEachList(child, at, action);
					}
				}
			}
		}
		else if (value.isArray()) {
			for (int i = 0; i < value.size(); i++) {
				if (value.get(i).isContainer()) {
					forEachList(value.get(i), pointer + "/" + i, action);
				}
			}
		}
	}

	private static void checkList(SeedRecord record, JsonNode citations, String pointer, Faults faults) {
		Map<String, Integer> lines = new HashMap<>();
		for (int i = 0; i < citations.size(); i++) {
			JsonNode citation = citations.get(i);
			String at = pointer + "/" + i;
			Integer first = lines.putIfAbsent(place(citation), record.line(at));
			if (first != null && !isListed(citations, i)) {
				faults.add(record, at, "cites the same place as line %d; put them together".formatted(first));
			}
			String wording = citation.path("wording").stringValue(null);
			if (wording != null && wording.equals(citation.path("passage").stringValue(null))) {
				faults.add(record, at + "/wording", "repeats the passage; leave it out");
			}
		}
	}

	/** Whether an equal citation stands above, which the JSON Schema forbids already. */
	private static boolean isListed(JsonNode citations, int index) {
		for (int i = 0; i < index; i++) {
			if (citations.get(i).equals(citations.get(index))) {
				return true;
			}
		}
		return false;
	}

	/** The place in the source, in whatever form it is written. */
	static String place(JsonNode citation) {
		if (citation.isString()) {
			try {
				CitationText text = CitationText.parse(citation.stringValue());
				return text.source() + '\n' + text.locator() + '\n' + text.passage() + "\nnull";
			}
			catch (IllegalArgumentException ex) {
				return citation.stringValue();
			}
		}
		return citation.path("source").stringValue(null) + '\n' + citation.path("locator").stringValue(null) + '\n'
				+ citation.path("passage").stringValue(null) + '\n' + citation.path("wording").stringValue(null);
	}

	/** The slug of the source; empty where there is none. */
	static String source(JsonNode citation) {
		return citation.isString() ? RefersTo.slugIn(citation.stringValue()) : citation.path("source").stringValue("");
	}

	/** The slugs of all sources that a record cites. */
	static Set<String> sources(SeedRecord record) {
		Set<String> sources = new TreeSet<>();
		forEachList(record, (citations, pointer) -> citations.forEach(citation -> sources.add(source(citation))));
		return sources;
	}

	/** The exact passage; null where there is none. */
	static @Nullable String passage(JsonNode citation) {
		return citation.isString() ? CitationText.parse(citation.stringValue()).passage()
				: citation.path("passage").stringValue(null);
	}

	/** The words that the citation gives: the wording, else the passage, else none. */
	static String words(JsonNode citation) {
		if (citation.isString()) {
			int first = citation.stringValue().indexOf('"');
			int last = citation.stringValue().lastIndexOf('"');
			return (first < last) ? citation.stringValue().substring(first + 1, last) : "";
		}
		return citation.path("wording").stringValue(citation.path("passage").stringValue(""));
	}

}
