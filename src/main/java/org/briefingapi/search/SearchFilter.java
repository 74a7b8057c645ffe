package org.briefingapi.search;

import java.util.List;
import java.util.function.UnaryOperator;

import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

import org.briefingapi.paging.DateRange;

/** Which hits are wanted; a field that is null does not matter. */
record SearchFilter(@Nullable List<String> speakers, @Nullable List<String> areas,
		@Nullable DateRange date) implements NamesSlugs<SearchFilter> {

	@Override
	public List<SlugArgument> named(String path) {
		return List.of(SlugArgument.of(path + ".speakers", "Actor", speakers),
				SlugArgument.of(path + ".areas", "Area", areas));
	}

	@Override
	public @Nullable SearchFilter not() {
		return null;
	}

	@Override
	public SearchFilter withSlugs(UnaryOperator<@Nullable List<String>> replaced) {
		return new SearchFilter(replaced.apply(speakers), replaced.apply(areas), date);
	}

}
