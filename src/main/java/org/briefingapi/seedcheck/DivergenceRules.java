package org.briefingapi.seedcheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;

import org.briefingapi.seedfile.CitationNode;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import tools.jackson.databind.JsonNode;

/** Rules for divergences and their readings. */
final class DivergenceRules {

	private DivergenceRules() {
	}

	static void check(SeedRecord divergence, Faults faults) {
		List<JsonNode> readings = divergence.list("/readings");
		int preferred = -1;
		for (int i = 0; i < readings.size(); i++) {
			String at = "/readings/" + i;
			boolean isPreferred = readings.get(i).path("preferred").asBoolean(false);
			if (isPreferred && preferred >= 0) {
				faults.add(divergence, at + "/preferred",
						String.format(Locale.ROOT, "is true for a second reading, first in line %d; prefer one",
								divergence.line("/readings/" + preferred + "/preferred")));
			}
			if (isPreferred && !readings.get(i).has("reason")) {
				faults.add(divergence, at, "is preferred without a reason; add it");
			}
			if (!isPreferred && readings.get(i).has("reason")) {
				faults.add(divergence, at + "/reason", "stands on a reading that is not preferred; leave it out");
			}
			preferred = (isPreferred && preferred < 0) ? i : preferred;
		}
		Rules.checkTwice(divergence, "/readings", "value", faults);
		checkPassages(divergence, readings, faults);
	}

	/** Readings exclude each other, and so a passage can bear out only one of them. */
	private static void checkPassages(SeedRecord divergence, List<JsonNode> readings, Faults faults) {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < readings.size(); i++) {
			for (int j = 0; j < readings.get(i).path("citations").size(); j++) {
				String place = CitationNode.quotedPlace(readings.get(i).path("citations").get(j));
				Integer other = (place == null) ? null : places.putIfAbsent(place, i);
				if (other != null && other != i) {
					faults.add(divergence, "/readings/" + i + "/citations/" + j, String.format(Locale.ROOT,
							"bears out the reading in line %d as well, which excludes this one; leave it with one",
							divergence.line("/readings/" + other)));
				}
			}
		}
	}

}
