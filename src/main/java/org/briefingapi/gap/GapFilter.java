package org.briefingapi.gap;

import java.util.ArrayList;
import java.util.List;

import org.briefingapi.paging.HqlConditions;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

/** Which gaps are wanted; what is null does not matter. */
record GapFilter(@Nullable List<GapKind> kinds, @Nullable List<String> entries,
		@Nullable GapFilter not) implements NamesSlugs {

	@Override
	public List<SlugArgument> slugs(String path) {
		List<SlugArgument> slugs = new ArrayList<>(List.of(SlugArgument.any(path + ".entries", entries)));
		if (not != null) {
			slugs.addAll(not.slugs(path + ".not"));
		}
		return slugs;
	}

	static void add(@Nullable GapFilter filter, HqlConditions conditions) {
		if (filter == null) {
			return;
		}
		conditions.andIn("e.kind", filter.kinds());
		conditions.andIn("e.entry", filter.entries());
		if (filter.not() != null) {
			HqlConditions not = conditions.nested();
			add(filter.not(), not);
			conditions.andNot(not);
		}
	}

}
