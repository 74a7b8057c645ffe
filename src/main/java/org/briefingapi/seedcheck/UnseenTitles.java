package org.briefingapi.seedcheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;

/**
 * The title of a source that was not seen is one that a copy prints, or is marked as
 * ours.
 */
class UnseenTitles {

	private final Map<String, SeedRecord> unseen = new HashMap<>();

	private final Map<String, Set<String>> copied = new HashMap<>();

	void add(SeedRecord record) {
		if (record.type() != SeedType.SOURCE) {
			return;
		}
		String title = String.valueOf(record.text("/title"));
		String origin = record.text("/derivedFrom");
		if (origin != null) {
			copied.computeIfAbsent(origin, slug -> new HashSet<>()).add(title.toLowerCase(Locale.ROOT));
		}
		if (record.text("/url") == null && record.text("/extent") == null && record.text("/textDigest") == null
				&& !SourceRules.isTitleOurs(record)) {
			unseen.put(record.slug(), record);
		}
	}

	void finish(Faults faults) {
		unseen.forEach((slug, source) -> {
			Set<String> titles = copied.get(slug);
			if (titles != null && !titles.contains(String.valueOf(source.text("/title")).toLowerCase(Locale.ROOT))) {
				faults.add(source, "/title",
						"is printed by no copy of this source, which was not seen; write the title "
								+ "of a copy, or add titleGiven: ours");
			}
		});
	}

}
