package org.briefingapi.suggestion;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An argument of a request with slugs.
 *
 * @param path the path of the argument, for example {@code filter.speakers}
 * @param types the accepted schema types; empty if all are accepted
 * @param slugs null if the argument is absent
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
