package org.briefingapi.agreement;

import java.util.ArrayList;
import java.util.List;

import org.briefingapi.paging.DateRange;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

/** Which agreements are wanted; what is null does not matter. */
record AgreementFilter(@Nullable List<String> parties, @Nullable List<String> areas,
		@Nullable List<AgreementKind> kinds, @Nullable List<AgreementStatus> statuses, @Nullable DateRange signed,
		@Nullable AgreementFilter not) implements NamesSlugs {

	@Override
	public List<SlugArgument> slugs(String path) {
		List<SlugArgument> slugs = new ArrayList<>(List.of(SlugArgument.of(path + ".parties", "Actor", parties),
				SlugArgument.of(path + ".areas", "Area", areas)));
		if (not != null) {
			slugs.addAll(not.slugs(path + ".not"));
		}
		return slugs;
	}

}
