package org.briefingapi.seedcheck;

import java.util.Locale;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;

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
		Integer stated = agreement.number("/statedAreas");
		boolean complete = agreement.tree().path("areasComplete").asBoolean(false);
		if (complete && named == 0) {
			faults.add(agreement, "/areasComplete", "is true, but no area is named; name them or leave this out");
		}
		else if (stated != null && stated < named) {
			faults.add(agreement, "/statedAreas", String.format(Locale.ROOT,
					"is %d, but the list has %d; correct the number or the list", stated, named));
		}
		else if (stated != null && complete && stated != named) {
			faults.add(agreement, "/areasComplete", String.format(Locale.ROOT,
					"is true, but the list has %d of %d stated areas; name the others or write false", named, stated));
		}
	}

}
