package org.briefingapi.seedcheck;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.briefingapi.seedfile.CitationNode;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import tools.jackson.databind.JsonNode;

/** Rules for the citations of all records and their parts. */
final class CitationRules {

	private CitationRules() {
	}

	static void check(SeedRecord record, Faults faults) {
		CitationNode.forEachList(record, (citations, pointer) -> checkList(record, citations, pointer, faults));
	}

	private static void checkList(SeedRecord record, JsonNode citations, String pointer, Faults faults) {
		Map<String, Integer> lines = new HashMap<>();
		for (int i = 0; i < citations.size(); i++) {
			JsonNode citation = citations.get(i);
			String at = pointer + "/" + i;
			Integer first = (citations.size() == 1) ? null
					: lines.putIfAbsent(CitationNode.place(citation), record.line(at));
			if (first != null && !isListed(citations, i)) {
				faults.add(record, at,
						String.format(Locale.ROOT, "cites the same place as line %d; put them together", first));
			}
			String wording = citation.path("wording").stringValue(null);
			if (wording != null && wording.equals(citation.path("passage").stringValue(null))) {
				faults.add(record, at + "/wording", "repeats the passage; leave it out");
			}
		}
	}

	/** Whether an equal citation is listed before; the JSON Schema reports that. */
	private static boolean isListed(JsonNode citations, int index) {
		for (int i = 0; i < index; i++) {
			if (citations.get(i).equals(citations.get(index))) {
				return true;
			}
		}
		return false;
	}

}
