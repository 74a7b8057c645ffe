package org.briefingapi.actor;

import java.util.ArrayList;
import java.util.List;

import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

/** Which actors are wanted; what is null does not matter. */
record ActorFilter(@Nullable List<ActorKind> kinds, @Nullable List<String> memberOf, @Nullable String name,
		@Nullable ActorFilter not) implements NamesSlugs {

	@Override
	public List<SlugArgument> slugs(String path) {
		List<SlugArgument> slugs = new ArrayList<>(List.of(SlugArgument.of(path + ".memberOf", "Actor", memberOf)));
		if (not != null) {
			slugs.addAll(not.slugs(path + ".not"));
		}
		return slugs;
	}

}
