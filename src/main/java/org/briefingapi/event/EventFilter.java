package org.briefingapi.event;

import java.util.ArrayList;
import java.util.List;

import org.briefingapi.paging.DateRange;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

/** Which events are wanted; what is null does not matter. */
record EventFilter(@Nullable List<EventKind> kinds, @Nullable List<String> participants, @Nullable DateRange held,
		@Nullable EventFilter not) implements NamesSlugs {

	@Override
	public List<SlugArgument> slugs(String path) {
		List<SlugArgument> slugs = new ArrayList<>(
				List.of(SlugArgument.of(path + ".participants", "Actor", participants)));
		if (not != null) {
			slugs.addAll(not.slugs(path + ".not"));
		}
		return slugs;
	}

}
