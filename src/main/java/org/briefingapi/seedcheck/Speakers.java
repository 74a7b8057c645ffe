package org.briefingapi.seedcheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;

/**
 * An institution that speaks must represent its state or organisation; otherwise its
 * words would not be attributed to either.
 */
class Speakers {

	private final Set<String> speaking = new HashSet<>();

	/** The actors that each actor represents. */
	private final Map<String, Set<String>> represented = new HashMap<>();

	/** The institutions that represent no other actor. */
	private final Map<String, SeedRecord> institutions = new HashMap<>();

	void add(SeedRecord record) {
		if (record.type() == SeedType.STATEMENT) {
			speaking.add(record.text("/speaker"));
		}
		if (record.type() != SeedType.ACTOR) {
			return;
		}
		for (int i = 0; i < record.list("/affiliations").size(); i++) {
			String at = "/affiliations/" + i;
			if ("REPRESENTS".equals(record.text(at + "/kind"))) {
				represented.computeIfAbsent(record.slug(), slug -> new HashSet<>())
					.add(record.text(at + "/organisation"));
			}
		}
		if ("INSTITUTION".equals(record.text("/kind")) && !represented.containsKey(record.slug())) {
			institutions.put(record.slug(), record);
		}
	}

	void finish(Faults faults) {
		Set<String> heard = new HashSet<>(speaking);
		speaking.forEach(speaker -> heard.addAll(represented.getOrDefault(speaker, Set.of())));
		institutions.forEach((slug, record) -> {
			if (heard.contains(slug)) {
				faults.add(record, "/affiliations",
						"name nobody for whom it speaks, so that its words count for itself "
								+ "alone; add one of kind REPRESENTS, with its citations");
			}
		});
	}

}
