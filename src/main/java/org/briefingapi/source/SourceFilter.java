package org.briefingapi.source;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.briefingapi.paging.Condition;
import org.briefingapi.paging.Conditions;
import org.briefingapi.paging.DateRange;
import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

import static org.briefingapi.paging.Condition.in;

/** A filter of sources; null fields do not restrict it. */
record SourceFilter(@Nullable String text, @Nullable List<SourceKind> kinds, @Nullable List<String> publishers,
		@Nullable DateRange published, @Nullable SourceFilter not) implements NamesSlugs<SourceFilter> {

	/**
	 * The conditions for the sources that match a filter; none for null.
	 * @param search finds the slugs of sources by text; its second argument is the path
	 * of the text in the request
	 */
	static Conditions conditions(@Nullable SourceFilter filter, BiFunction<String, String, Collection<String>> search) {
		return (filter != null) ? filter.conditions("filter", search) : Conditions.NONE;
	}

	private Conditions conditions(String path, BiFunction<String, String, Collection<String>> search) {
		return Conditions.NONE.given(text, words -> in("slug", search.apply(words, path + ".text")))
			.given(kinds, any -> in("kind", any))
			.given(publishers, slugs -> in("publisher", slugs))
			.given(published, span -> span.overlaps("publishedOn", path + ".published"))
			.given(not, filter -> Condition.not(filter.conditions(path + ".not", search)));
	}

	@Override
	public List<SlugArgument> named(String path) {
		return List.of(SlugArgument.of(path + ".publishers", "Actor", publishers));
	}

	@Override
	public SourceFilter withSlugs(UnaryOperator<@Nullable List<String>> replaced) {
		return new SourceFilter(text, kinds, replaced.apply(publishers), published,
				(not != null) ? not.withSlugs(replaced) : null);
	}

}
