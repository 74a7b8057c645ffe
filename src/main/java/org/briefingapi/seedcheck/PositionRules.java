package org.briefingapi.seedcheck;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.briefingapi.seedfile.CitationNode;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import tools.jackson.databind.JsonNode;

/** Rules for the positions on a proposal. */
final class PositionRules {

	private PositionRules() {
	}

	static void check(SeedRecord proposal, Faults faults) {
		checkStances(proposal, faults);
		checkObservations(proposal, faults);
	}

	/** A position that rests on an observer's judgement must be HEDGED. */
	private static void checkObservations(SeedRecord proposal, Faults faults) {
		for (int i = 0; i < proposal.list("/positions").size(); i++) {
			String at = "/positions/" + i;
			for (int j = 0; "OBSERVED".equals(proposal.text(at + "/basis"))
					&& j < proposal.list(at + "/citations").size(); j++) {
				JsonNode citation = proposal.list(at + "/citations").get(j);
				if (!isHedged(citation)) {
					faults.add(proposal, at + "/citations/" + j,
							"bears out what an observer judges; write HEDGED as its certainty, or another basis");
				}
			}
		}
	}

	private static boolean isHedged(JsonNode citation) {
		return citation.isString() ? citation.stringValue().endsWith(" [HEDGED]")
				: "HEDGED".equals(citation.path("certainty").stringValue(""));
	}

	/** A passage can bear out only one stance of an actor. */
	private static void checkStances(SeedRecord proposal, Faults faults) {
		Map<String, String> stances = new HashMap<>();
		for (int i = 0; i < proposal.list("/positions").size(); i++) {
			JsonNode position = proposal.list("/positions").get(i);
			String stance = position.path("stance").asString("");
			for (int j = 0; j < position.path("citations").size(); j++) {
				JsonNode citation = position.path("citations").get(j);
				String place = CitationNode.quotedPlace(citation);
				String other = (place == null) ? null
						: stances.putIfAbsent(position.path("actor").asString("") + '\n' + place, stance);
				if (other != null && !other.equals(stance)) {
					faults.add(proposal, "/positions/" + i + "/citations/" + j, String.format(Locale.ROOT,
							"bears out that the actor is %s, but also %s; leave it with the stance that it shows",
							stance, other));
				}
			}
		}
	}

}
