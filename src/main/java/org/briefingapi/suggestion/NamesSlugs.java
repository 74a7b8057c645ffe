package org.briefingapi.suggestion;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A filter that names records by their slugs.
 *
 * @param <F> its own type
 */
public interface NamesSlugs<F extends NamesSlugs<F>> {

	/**
	 * The slugs that it names, without those of the filter that must not match.
	 * @param path of the filter in the request
	 */
	List<SlugArgument> named(String path);

	/** The filter that must not match; null if there is none. */
	@Nullable F not();

	/**
	 * All slugs that it names.
	 * @param path of the filter in the request
	 */
	default List<SlugArgument> slugs(String path) {
		F not = not();
		return (not == null) ? named(path)
				: Stream.concat(named(path).stream(), not.slugs(path + ".not").stream()).toList();
	}

	/**
	 * The same filter with other slugs.
	 * @param replaced gives the slugs that stand in the place of others; null for null
	 */
	F withSlugs(UnaryOperator<@Nullable List<String>> replaced);

}
