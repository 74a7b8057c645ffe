package org.briefingapi.actor;

import java.util.List;
import java.util.function.UnaryOperator;

import org.briefingapi.graphql.Names;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

import static org.briefingapi.paging.Condition.contains;
import static org.briefingapi.paging.Condition.exists;
import static org.briefingapi.paging.Condition.in;

/** A selection of actors; a field that is null lets all through. */
record ActorFilter(@Nullable List<ActorKind> kinds, @Nullable List<String> memberOf, @Nullable String name,
		@Nullable ActorFilter not) implements NamesSlugs<ActorFilter> {

	/** The conditions on actors that match; a filter of null matches all. */
	static Conditions conditions(@Nullable ActorFilter filter) {
		return (filter != null) ? filter.conditions() : Conditions.NONE;
	}

	private Conditions conditions() {
		return Conditions.NONE.given(kinds, any -> in("kind", any))
			.given(memberOf,
					slugs -> exists(AffiliationEntity.class, "actor", "slug",
							in("kind", List.of(AffiliationKind.MEMBER)), in("organisation", slugs)))
			.given(name, part -> exists(ActorNameEntity.class, "actor", "slug", contains("folded", Names.fold(part))))
			.given(not, filter -> Condition.not(filter.conditions()));
	}

	@Override
	public List<SlugArgument> named(String path) {
		return List.of(SlugArgument.of(path + ".memberOf", "Actor", memberOf));
	}

	@Override
	public ActorFilter withSlugs(UnaryOperator<@Nullable List<String>> replaced) {
		return new ActorFilter(kinds, replaced.apply(memberOf), name, (not != null) ? not.withSlugs(replaced) : null);
	}

}
