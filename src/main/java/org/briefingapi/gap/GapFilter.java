package org.briefingapi.gap;

import java.util.List;

import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

import static org.briefingapi.paging.Condition.in;

/** A selection of gaps; a field that is null lets all through. */
record GapFilter(@Nullable List<GapKind> kinds, @Nullable List<String> entries,
		@Nullable GapFilter not) implements NamesSlugs {

	/** The conditions on gaps that match; a filter of null matches all. */
	static Conditions conditions(@Nullable GapFilter filter) {
		return (filter != null) ? filter.conditions() : Conditions.NONE;
	}

	private Conditions conditions() {
		return Conditions.NONE.given(kinds, any -> in("kind", any))
			.given(entries, slugs -> in("entry", slugs))
			.given(not, filter -> Condition.not(filter.conditions()));
	}

	@Override
	public List<SlugArgument> named(String path) {
		return List.of(SlugArgument.any(path + ".entries", entries));
	}

}
