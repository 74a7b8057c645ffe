package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.briefingapi.milestone.Milestone;
import org.jspecify.annotations.Nullable;

/** The steps of agreements and proposals, by the slugs of these. */
record Steps(Supplier<Map<String, List<Milestone>>> milestones, LocalDate asOf) {

	/** Those at whatever time. */
	List<Milestone> ever(String slug) {
		return milestones.get().getOrDefault(slug, List.of());
	}

	/** Those taken by the date of the briefing, the earliest first. */
	List<Milestone> taken(String slug) {
		return ever(slug).stream().filter(milestone -> milestone.reachedBy(asOf)).toList();
	}

	/** The last one taken; null where there is none. */
	@Nullable Milestone last(String slug) {
		List<Milestone> taken = taken(slug);
		return taken.isEmpty() ? null : taken.get(taken.size() - 1);
	}

	/** The keys of the citations of all. */
	List<String> citedKeys() {
		return milestones.get().values().stream().flatMap(List::stream).map(Milestone::cited).toList();
	}

}
