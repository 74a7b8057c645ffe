package org.briefingapi.suggestion;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A filter with slugs of records.
 *
 * @param <F> the type of the filter
 */
public interface NamesSlugs<F extends NamesSlugs<F>> {

	/**
	 * The slugs in this filter, apart from its negated filter.
	 * @param path the path of the filter in the request
	 */
	List<SlugArgument> named(String path);

	/** The negated filter; null if there is none. */
	@Nullable F not();

	/**
	 * All slugs in this filter and its negated filters.
	 * @param path the path of the filter in the request
	 */
	default List<SlugArgument> slugs(String path) {
		F not = not();
		return (not == null) ? named(path)
				: Stream.concat(named(path).stream(), not.slugs(path + ".not").stream()).toList();
	}

	/**
	 * A copy of the filter with other slugs.
	 * @param replaced maps each list of slugs to its replacement; null to null
	 */
	F withSlugs(UnaryOperator<@Nullable List<String>> replaced);

}
