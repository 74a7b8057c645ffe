package org.briefingapi.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The step from all parents of a level to what a field of theirs holds, by one look-up,
 * in the order of the parents.
 */
public final class Hop {

	private Hop() {
	}

	/** To the one thing that each parent must name. */
	public static <P, T> List<T> required(List<P> parents, Function<P, String> slug,
			Function<Collection<String>, Map<String, T>> bySlug) {
		Map<String, T> found = bySlug.apply(parents.stream().map(slug).distinct().toList());
		return parents.stream().map(parent -> found.get(slug.apply(parent))).toList();
	}

	/** To the one thing that a parent may name; no look-up where none does. */
	public static <P, T> List<@Nullable T> optional(List<P> parents, Function<P, @Nullable String> slug,
			Function<Collection<String>, Map<String, T>> bySlug) {
		List<String> slugs = parents.stream().map(slug).filter(Objects::nonNull).distinct().toList();
		Map<String, T> found = slugs.isEmpty() ? Map.of() : bySlug.apply(slugs);
		return parents.stream().<@Nullable T>map(parent -> {
			String named = slug.apply(parent);
			return (named != null) ? found.get(named) : null;
		}).toList();
	}

	/** To the things that belong to each parent; an empty list where there are none. */
	public static <P, T> List<List<T>> many(List<P> parents, Function<P, String> key,
			Function<Collection<String>, Map<String, List<T>>> byKey) {
		Map<String, List<T>> found = byKey.apply(parents.stream().map(key).distinct().toList());
		return parents.stream().map(parent -> found.getOrDefault(key.apply(parent), List.of())).toList();
	}

}
