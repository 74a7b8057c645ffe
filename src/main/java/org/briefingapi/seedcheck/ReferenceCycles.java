package org.briefingapi.seedcheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.briefingapi.seedfile.Fault;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SlugIndex.Place;

/**
 * Checks that references between records of one type have no cycles, such as
 * predecessors.
 */
class ReferenceCycles {

	private final String key;

	private final Map<String, String> targets = new LinkedHashMap<>();

	private final Map<String, Place> places = new HashMap<>();

	/**
	 * Create the check.
	 * @param key the key of the reference
	 */
	ReferenceCycles(String key) {
		this.key = key;
	}

	void add(SeedRecord record) {
		String target = record.text("/" + key);
		if (target == null) {
			return;
		}
		targets.put(record.slug(), target);
		places.put(record.slug(), new Place(record.type(), record.file(), record.line("/" + key)));
	}

	/** Reports each cycle once. */
	void finish(Faults faults) {
		Set<String> done = new HashSet<>();
		for (String start : targets.keySet()) {
			Set<String> path = new LinkedHashSet<>();
			String slug = start;
			while (slug != null && !done.contains(slug) && path.add(slug)) {
				slug = targets.get(slug);
			}
			if (slug != null && !done.contains(slug)) {
				addCircle(slug, faults);
			}
			done.addAll(path);
		}
	}

	private void addCircle(String start, Faults faults) {
		StringBuilder circle = new StringBuilder(start);
		String slug = start;
		do {
			slug = targets.get(slug);
			circle.append(" > ").append(slug);
		}
		while (!start.equals(slug));
		Place place = places.get(start);
		faults.add(new Fault(place.file(), place.line(), String.format(Locale.ROOT,
				"%s: %s goes round in a circle (%s); leave one of them out", start, key, circle)));
	}

	Map<String, String> targets() {
		return targets;
	}

}
