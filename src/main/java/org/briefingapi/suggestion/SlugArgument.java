package org.briefingapi.suggestion;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Slugs that a request names in an argument.
 *
 * @param path of the argument, for example {@code filter.speakers}
 * @param types the schema types that they can be of; none if any type will do
 * @param slugs null if the argument is not given
 */
public record SlugArgument(String path, List<String> types, @Nullable List<String> slugs) {

	/** Slugs of one type. */
	public static SlugArgument of(String path, String type, @Nullable List<String> slugs) {
		return new SlugArgument(path, List.of(type), slugs);
	}

	/** Slugs of any type. */
	public static SlugArgument any(String path, @Nullable List<String> slugs) {
		return new SlugArgument(path, List.of(), slugs);
	}

}
