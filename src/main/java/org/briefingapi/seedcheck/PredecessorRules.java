package org.briefingapi.seedcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.briefingapi.seedfile.CitationNode;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import org.briefingapi.seedfile.SlugIndex.Place;

/**
 * An agreement has at most one successor. Only a programme can be the predecessor of a
 * programme, since a declaration stays in force beside it. A passage on the areas of a
 * programme cannot be cited for those of its predecessor, too.
 */
class PredecessorRules {

	/** The place of the reference to each predecessor. */
	private final Map<String, Place> successors = new HashMap<>();

	private final Set<String> declarations = new HashSet<>();

	private final List<SeedRecord> programmes = new ArrayList<>();

	/** The passages cited for the areas of each programme. */
	private final Map<String, Set<String>> passages = new HashMap<>();

	void add(SeedRecord record, Faults faults) {
		if (record.type() != SeedType.AGREEMENT) {
			return;
		}
		checkOneSuccessor(record, faults);
		if ("DECLARATION".equals(record.text("/kind"))) {
			declarations.add(record.slug());
		}
		else if ("PARTNERSHIP_PROGRAMME".equals(record.text("/kind"))) {
			Set<String> quoted = new HashSet<>();
			forEachPassage(record, (place, at) -> quoted.add(place));
			passages.put(record.slug(), quoted);
			if (record.text("/predecessor") != null) {
				programmes.add(record);
			}
		}
	}

	private void checkOneSuccessor(SeedRecord record, Faults faults) {
		String predecessor = record.text("/predecessor");
		Place first = (predecessor == null) ? null : successors.putIfAbsent(predecessor,
				new Place(record.type(), record.file(), record.line("/predecessor")));
		if (first != null) {
			faults.add(record, "/predecessor", String.format(Locale.ROOT,
					"is \"%s\", which has a successor already (%s); only one can take its place", predecessor, first));
		}
	}

	void finish(Faults faults) {
		programmes.stream()
			.filter(programme -> declarations.contains(programme.text("/predecessor")))
			.forEach(programme -> faults.add(programme, "/predecessor",
					"is a declaration, which a programme follows but does not replace; name the programme that it "
							+ "replaced, or leave this out"));
		for (SeedRecord programme : programmes) {
			Set<String> before = passages.getOrDefault(programme.text("/predecessor"), Set.of());
			forEachPassage(programme, (place, at) -> {
				if (before.contains(place)) {
					faults.add(programme, at, String.format(Locale.ROOT,
							"bears out an area of the programme before, \"%s\", as well; leave it with the one that it names",
							programme.text("/predecessor")));
				}
			});
		}
	}

	private static void forEachPassage(SeedRecord programme, BiConsumer<String, String> action) {
		for (int i = 0; i < programme.list("/areas").size(); i++) {
			String at = "/areas/" + i + "/citations";
			for (int j = 0; j < programme.list(at).size(); j++) {
				String place = CitationNode.quotedPlace(programme.list(at).get(j));
				if (place != null) {
					action.accept(place, at + "/" + j);
				}
			}
		}
	}

}
