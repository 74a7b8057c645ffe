package org.briefingapi.agreement;

import java.util.List;
import java.util.function.UnaryOperator;

import org.briefingapi.paging.DateRange;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

/** A filter of agreements; null fields do not restrict it. */
record AgreementFilter(@Nullable List<String> parties, @Nullable List<String> areas, @Nullable List<String> events,
		@Nullable List<AgreementKind> kinds, @Nullable List<AgreementStatus> statuses, @Nullable DateRange signed,
		@Nullable AgreementFilter not) implements NamesSlugs<AgreementFilter> {

	@Override
	public List<SlugArgument> named(String path) {
		return List.of(SlugArgument.of(path + ".parties", "Actor", parties),
				SlugArgument.of(path + ".areas", "Area", areas), SlugArgument.of(path + ".events", "Event", events));
	}

	@Override
	public AgreementFilter withSlugs(UnaryOperator<@Nullable List<String>> replaced) {
		return new AgreementFilter(replaced.apply(parties), replaced.apply(areas), replaced.apply(events), kinds,
				statuses, signed, (not != null) ? not.withSlugs(replaced) : null);
	}

}
