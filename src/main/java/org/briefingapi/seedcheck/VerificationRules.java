package org.briefingapi.seedcheck;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import org.jspecify.annotations.Nullable;

/** Rules for recorded passage checks. */
final class VerificationRules {

	private final Map<String, Integer> lines = new HashMap<>();

	void check(SeedRecord source, Faults faults) {
		Integer first = lines.putIfAbsent(source.slug(), source.line("/slug"));
		if (first != null) {
			faults.add(source, "/slug", String.format(Locale.ROOT,
					"names \"%s\" a second time, first in line %d; leave one of them", source.slug(), first));
		}
		Rules.checkTwice(source, "/passages", "passage", faults);
		for (int i = 0; i < source.list("/passages").size(); i++) {
			checkPlace(source, "/passages/" + i, faults);
		}
	}

	private static void checkPlace(SeedRecord source, String passage, Faults faults) {
		boolean starts = source.tree().at(passage).has("start");
		boolean ends = source.tree().at(passage).has("end");
		if (starts != ends) {
			faults.add(source, passage, starts ? "has a start but no end; add it" : "has an end but no start; add it");
			return;
		}
		Integer start = source.number(passage + "/start");
		Integer end = positive(source, passage + "/end");
		Integer length = positive(source, "/textLength");
		if (start != null && end != null && end <= start) {
			faults.add(source, passage + "/end",
					String.format(Locale.ROOT, "is %d, but must be greater than the start, which is %d", end, start));
		}
		else if (end != null && length != null && end > length) {
			faults.add(source, passage + "/end", String.format(Locale.ROOT,
					"is %d, but must be at most the length of the text, which is %d", end, length));
		}
	}

	/** The schema reports other numbers. */
	private static @Nullable Integer positive(SeedRecord source, String at) {
		Integer number = source.number(at);
		return (number != null && number > 0) ? number : null;
	}

}
