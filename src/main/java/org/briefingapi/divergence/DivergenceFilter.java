package org.briefingapi.divergence;

import java.util.List;
import java.util.function.UnaryOperator;

import org.briefingapi.involvement.Involvements;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

import static org.briefingapi.paging.Condition.exists;
import static org.briefingapi.paging.Condition.in;
import static org.briefingapi.paging.Condition.is;

/** A filter of divergences; null fields do not restrict it. */
record DivergenceFilter(@Nullable List<String> entries, @Nullable List<String> actors,
		@Nullable List<DivergenceKind> kinds, @Nullable List<String> properties, @Nullable Boolean resolved,
		@Nullable DivergenceFilter not) implements NamesSlugs<DivergenceFilter> {

	private static final Condition RESOLVED = exists(ReadingEntity.class, "divergence", "slug", is("preferred", true));

	/** The conditions for the divergences that match a filter; none for null. */
	static Conditions conditions(@Nullable DivergenceFilter filter) {
		return (filter != null) ? filter.conditions() : Conditions.NONE;
	}

	private Conditions conditions() {
		return Conditions.NONE.given(entries, slugs -> in("entry", slugs))
			.given(kinds, any -> in("kind", any))
			.given(properties, any -> in("property", any))
			.given(actors, slugs -> Involvements.anyOf(slugs, "entry"))
			.given(resolved, is -> is ? RESOLVED : Condition.not(RESOLVED))
			.given(not, filter -> Condition.not(filter.conditions()));
	}

	@Override
	public List<SlugArgument> named(String path) {
		return List.of(SlugArgument.any(path + ".entries", entries),
				SlugArgument.of(path + ".actors", "Actor", actors));
	}

	@Override
	public DivergenceFilter withSlugs(UnaryOperator<@Nullable List<String>> replaced) {
		return new DivergenceFilter(replaced.apply(entries), replaced.apply(actors), kinds, properties, resolved,
				(not != null) ? not.withSlugs(replaced) : null);
	}

}
