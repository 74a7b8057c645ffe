package org.briefingapi.seedcheck;

import java.util.List;
import java.util.Locale;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import tools.jackson.databind.JsonNode;

/** What must hold of divergences and their readings. */
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
	}

}
