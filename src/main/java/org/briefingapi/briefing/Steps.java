package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.briefingapi.milestone.Milestone;
import org.jspecify.annotations.Nullable;

/** The steps of agreements and proposals, by slug. */
record Steps(Supplier<Map<String, List<Milestone>>> milestones, LocalDate asOf) {

	/** All steps. */
	List<Milestone> ever(String slug) {
		return milestones.get().getOrDefault(slug, List.of());
	}

	/** The steps taken by the date of the briefing, earliest first. */
	List<Milestone> taken(String slug) {
		return ever(slug).stream().filter(milestone -> milestone.reachedBy(asOf)).toList();
	}

	/** The last step taken; null if there is none. */
	@Nullable Milestone last(String slug) {
		List<Milestone> taken = taken(slug);
		return taken.isEmpty() ? null : taken.get(taken.size() - 1);
	}

	/** The citation keys of all steps. */
	List<String> citedKeys() {
		return milestones.get().values().stream().flatMap(List::stream).map(Milestone::cited).toList();
	}

}
