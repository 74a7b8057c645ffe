package org.briefingapi.divergence;

import java.util.List;

import org.briefingapi.paging.HqlConditions;
import org.jspecify.annotations.Nullable;

/** Which divergences are wanted; what is null does not matter. */
record DivergenceFilter(@Nullable List<String> entry, @Nullable List<String> actor, @Nullable List<DivergenceKind> kind,
		@Nullable List<String> property, @Nullable Boolean resolved) {

	static void add(@Nullable DivergenceFilter filter, HqlConditions conditions) {
		if (filter == null) {
			return;
		}
		conditions.andIn("e.entry", filter.entry());
		conditions.andIn("e.kind", filter.kind());
		conditions.andIn("e.property", filter.property());
		addActors(filter.actor(), conditions);
		if (filter.resolved() != null) {
			conditions.and((filter.resolved() ? "" : "not ")
					+ "exists (select 1 from ReadingEntity r where r.divergence = e.slug and r.preferred)");
		}
	}

	private static void addActors(@Nullable List<String> actors, HqlConditions conditions) {
		if (actors != null && actors.isEmpty()) {
			conditions.andIn("e.slug", actors);
		}
		else if (actors != null) {
			conditions.and("exists (select 1 from InvolvementEntity i where i.entry = e.entry and i.actor in ?)",
					actors);
		}
	}

}
