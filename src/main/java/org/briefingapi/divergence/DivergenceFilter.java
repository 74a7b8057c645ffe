package org.briefingapi.divergence;

import java.util.ArrayList;
import java.util.List;

import org.briefingapi.paging.HqlConditions;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

/** Which divergences are wanted; what is null does not matter. */
record DivergenceFilter(@Nullable List<String> entries, @Nullable List<String> actors,
		@Nullable List<DivergenceKind> kinds, @Nullable List<String> properties, @Nullable Boolean resolved,
		@Nullable DivergenceFilter not) implements NamesSlugs {

	@Override
	public List<SlugArgument> slugs(String path) {
		List<SlugArgument> slugs = new ArrayList<>(List.of(SlugArgument.any(path + ".entries", entries),
				SlugArgument.of(path + ".actors", "Actor", actors)));
		if (not != null) {
			slugs.addAll(not.slugs(path + ".not"));
		}
		return slugs;
	}

	static void add(@Nullable DivergenceFilter filter, HqlConditions conditions) {
		if (filter == null) {
			return;
		}
		conditions.andIn("e.entry", filter.entries());
		conditions.andIn("e.kind", filter.kinds());
		conditions.andIn("e.property", filter.properties());
		addActors(filter.actors(), conditions);
		if (filter.resolved() != null) {
			conditions.and((filter.resolved() ? "" : "not ")
					+ "exists (select 1 from ReadingEntity r where r.divergence = e.slug and r.preferred)");
		}
		if (filter.not() != null) {
			HqlConditions not = conditions.nested();
			add(filter.not(), not);
			conditions.andNot(not);
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
