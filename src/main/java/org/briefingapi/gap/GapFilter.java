package org.briefingapi.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.briefingapi.involvement.Involvements;
import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.statement.StatementFilter;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

import static org.briefingapi.paging.Condition.in;

/** A filter of gaps; null fields do not restrict it. */
record GapFilter(@Nullable List<GapKind> kinds, @Nullable List<String> entries, @Nullable List<String> actors,
		@Nullable StatementFilter statements, @Nullable GapFilter not) implements NamesSlugs<GapFilter> {

	/**
	 * The conditions for the gaps that match a filter; none for null.
	 * @param matching makes the condition that the entry is a statement that matches; its
	 * second argument is the path of the statement filter in the request
	 */
	static Conditions conditions(@Nullable GapFilter filter, BiFunction<StatementFilter, String, Condition> matching) {
		return (filter != null) ? filter.conditions("filter", matching) : Conditions.NONE;
	}

	private Conditions conditions(String path, BiFunction<StatementFilter, String, Condition> matching) {
		return Conditions.NONE.given(kinds, any -> in("kind", any))
			.given(entries, slugs -> in("entry", slugs))
			.given(actors, slugs -> Involvements.anyOf(slugs, "entry"))
			.given(statements, filter -> matching.apply(filter, path + ".statements"))
			.given(not, filter -> Condition.not(filter.conditions(path + ".not", matching)));
	}

	@Override
	public List<SlugArgument> named(String path) {
		List<SlugArgument> named = new ArrayList<>(List.of(SlugArgument.any(path + ".entries", entries),
				SlugArgument.of(path + ".actors", "Actor", actors)));
		if (statements != null) {
			named.addAll(statements.slugs(path + ".statements"));
		}
		return named;
	}

	@Override
	public GapFilter withSlugs(UnaryOperator<@Nullable List<String>> replaced) {
		return new GapFilter(kinds, replaced.apply(entries), replaced.apply(actors),
				(statements != null) ? statements.withSlugs(replaced) : null,
				(not != null) ? not.withSlugs(replaced) : null);
	}

}
