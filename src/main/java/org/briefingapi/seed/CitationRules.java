package org.briefingapi.seed;

import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** What must hold of the citations of every record and of its parts. */
final class CitationRules {

	private CitationRules() {
	}

	static void check(SeedRecord record, Faults faults) {
		check(record, record.tree(), "", faults);
	}

	private static void check(SeedRecord record, JsonNode value, String pointer, Faults faults) {
		if (value.isObject()) {
			for (String key : value.propertyNames()) {
				JsonNode child = value.get(key);
				String at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
				if (child.isArray() && (key.equals("citations") || key.equals("renditions") || key.equals("addedBy"))) {
					checkList(record, child, at, faults);
				}
				else {
					check(record, child, at, faults);
				}
			}
		}
		else if (value.isArray()) {
			for (int i = 0; i < value.size(); i++) {
				check(record, value.get(i), pointer + "/" + i, faults);
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

	/** Whether the citation gives words: a passage or a wording. */
	static boolean hasWords(JsonNode citation) {
		return citation.isString() ? citation.stringValue().contains("\"")
				: citation.has("passage") || citation.has("wording");
	}

}
