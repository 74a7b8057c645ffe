package org.briefingapi.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The step from all parents of a level to what a field of theirs holds, by one look-up,
 * in the order of the parents.
 */
public final class BatchField {

	private BatchField() {
	}

	/** To the one thing that each parent must name. */
	public static <P, T> List<T> required(List<P> parents, Function<P, String> slug,
			Function<Collection<String>, Map<String, T>> bySlug) {
		Map<String, T> found = bySlug.apply(parents.stream().map(slug).distinct().toList());
		return parents.stream().map(parent -> found.get(slug.apply(parent))).toList();
	}

	/**
	 * To the one thing that a parent may name, by parent; no look-up where none does. A
	 * batch mapping may give a map without some parents, but no list with null in it.
	 */
	public static <P, T> Map<P, T> optional(List<P> parents, Function<P, @Nullable String> slug,
			Function<Collection<String>, Map<String, T>> bySlug) {
		Map<P, String> named = new HashMap<>();
		parents.forEach(parent -> named.computeIfAbsent(parent, slug::apply));
		Map<String, T> found = named.isEmpty() ? Map.of() : bySlug.apply(Set.copyOf(named.values()));
		named.values().retainAll(found.keySet());
		return named.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, entry -> found.get(entry.getValue())));
	}

	/** To the things that belong to each parent; an empty list where there are none. */
	public static <P, T> List<List<T>> many(List<P> parents, Function<P, String> key,
			Function<Collection<String>, Map<String, List<T>>> byKey) {
		Map<String, List<T>> found = byKey.apply(parents.stream().map(key).distinct().toList());
		return parents.stream().map(parent -> found.getOrDefault(key.apply(parent), List.of())).toList();
	}

}
