package org.briefingapi.seedcheck;

import java.util.Locale;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import tools.jackson.databind.JsonNode;

/** Rules for agreements, their areas and their dates. */
final class AgreementRules {

	private AgreementRules() {
	}

	static void check(SeedRecord agreement, Faults faults) {
		Rules.checkOrder(agreement, "/validFrom", "/validTo", faults);
		Rules.checkTwice(agreement, "/parties", "actor", faults);
		Rules.checkTwice(agreement, "/areas", "area", faults);
		checkAreas(agreement, faults);
		if (agreement.text("/predecessor") == null) {
			for (int i = 0; i < agreement.list("/areas").size(); i++) {
				if (agreement.list("/areas").get(i).has("addedBy")) {
					faults.add(agreement, "/areas/" + i + "/addedBy",
							"says that the area is new, but there is no predecessor; name it or leave this out");
				}
			}
		}
	}

	private static void checkAreas(SeedRecord agreement, Faults faults) {
		int named = agreement.list("/areas").size();
		JsonNode stated = agreement.tree().path("statedAreas");
		// a JSON Schema takes 16.0 for a whole number
		boolean counted = stated.isNumber() && stated.canConvertToExactIntegral() && stated.canConvertToInt();
		boolean complete = agreement.tree().path("areasComplete").asBoolean(false);
		if (complete && named == 0) {
			faults.add(agreement, "/areasComplete", "is true, but no area is named; name them or leave this out");
		}
		else if (counted && stated.intValue() < named) {
			faults.add(agreement, "/statedAreas", String.format(Locale.ROOT,
					"is %d, but %d areas are named; correct the number or the list", stated.intValue(), named));
		}
		else if (counted && complete && stated.intValue() != named) {
			faults.add(agreement, "/areasComplete",
					String.format(Locale.ROOT,
							"is true, but %d areas are named of %d stated; name the others or write false", named,
							stated.intValue()));
		}
	}

}
