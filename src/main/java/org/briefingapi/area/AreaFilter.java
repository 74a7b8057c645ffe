package org.briefingapi.area;

import java.util.ArrayList;
import java.util.List;

import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

/** Which areas are wanted; what is null does not matter. */
record AreaFilter(@Nullable String name, @Nullable List<String> broader,
		@Nullable AreaFilter not) implements NamesSlugs {

	@Override
	public List<SlugArgument> slugs(String path) {
		List<SlugArgument> slugs = new ArrayList<>(List.of(SlugArgument.of(path + ".broader", "Area", broader)));
		if (not != null) {
			slugs.addAll(not.slugs(path + ".not"));
		}
		return slugs;
	}

}
