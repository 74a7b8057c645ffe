package org.briefingapi.seedcheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;

/**
 * An institution that speaks, itself or by its spokesperson, must represent what it is
 * part of: otherwise its words would not count as those of its state.
 */
class Speakers {

	private final Set<String> speaking = new HashSet<>();

	/** Whom actors represent. */
	private final Map<String, Set<String>> represented = new HashMap<>();

	/** Institutions that are part of something and represent nobody. */
	private final Map<String, SeedRecord> parts = new HashMap<>();

	void add(SeedRecord record) {
		if (record.type() == SeedType.STATEMENT) {
			speaking.add(record.text("/speaker"));
		}
		if (record.type() != SeedType.ACTOR) {
			return;
		}
		boolean part = false;
		for (int i = 0; i < record.list("/affiliations").size(); i++) {
			String at = "/affiliations/" + i;
			if ("REPRESENTS".equals(record.text(at + "/kind"))) {
				represented.computeIfAbsent(record.slug(), slug -> new HashSet<>())
					.add(record.text(at + "/organisation"));
			}
			part |= "PART_OF".equals(record.text(at + "/kind"));
		}
		if (part && "INSTITUTION".equals(record.text("/kind")) && !represented.containsKey(record.slug())) {
			parts.put(record.slug(), record);
		}
	}

	void finish(Faults faults) {
		Set<String> heard = new HashSet<>(speaking);
		speaking.forEach(speaker -> heard.addAll(represented.getOrDefault(speaker, Set.of())));
		parts.forEach((slug, record) -> {
			if (heard.contains(slug)) {
				faults.add(record, "/affiliations", "make it PART_OF only, so that its words do not count for what it "
						+ "belongs to; write REPRESENTS");
			}
		});
	}

}
