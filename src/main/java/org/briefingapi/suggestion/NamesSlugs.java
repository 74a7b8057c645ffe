package org.briefingapi.suggestion;

import java.util.List;

/** A filter that names records by their slugs. */
public interface NamesSlugs {

	/**
	 * The slugs that it names.
	 * @param path of the filter in the request
	 */
	List<SlugArgument> slugs(String path);

}
