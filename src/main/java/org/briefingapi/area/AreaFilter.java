package org.briefingapi.area;

import java.util.List;
import java.util.function.UnaryOperator;

import org.briefingapi.suggestion.NamesSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

/** A filter of areas; null fields do not restrict it. */
record AreaFilter(@Nullable String name, @Nullable List<String> broader,
		@Nullable AreaFilter not) implements NamesSlugs<AreaFilter> {

	@Override
	public List<SlugArgument> named(String path) {
		return List.of(SlugArgument.of(path + ".broader", "Area", broader));
	}

	@Override
	public AreaFilter withSlugs(UnaryOperator<@Nullable List<String>> replaced) {
		return new AreaFilter(name, replaced.apply(broader), (not != null) ? not.withSlugs(replaced) : null);
	}

}
