package org.briefingapi.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;

/**
 * The key of a nested field with arguments, since {@code @BatchMapping} does not support
 * arguments. All parents of a level are loaded together, with one look-up for each
 * distinct set of arguments.
 *
 * @param <A> the type of the arguments, with equality by content
 */
public record FieldKey<A>(String slug, A arguments) {

	/**
	 * Registers a batch loader for a nested field.
	 * @param name the name of the controller method's {@code DataLoader} parameter
	 * @param loader loads the values of parents with equal arguments, by slug
	 * @param none the value of parents that the loader leaves out
	 */
	public static <A, V> void register(BatchLoaderRegistry registry, String name,
			BiFunction<Collection<String>, A, Map<String, V>> loader, V none) {
		registry.<FieldKey<A>, V>forName(name)
			.registerMappedBatchLoader((parents, environment) -> Mono.fromCallable(() -> load(parents, loader, none)));
	}

	private static <A, V> Map<FieldKey<A>, V> load(Collection<FieldKey<A>> parents,
			BiFunction<Collection<String>, A, Map<String, V>> loader, V none) {
		Map<FieldKey<A>, V> values = new HashMap<>();
		parents.stream().collect(Collectors.groupingBy(FieldKey::arguments)).forEach((arguments, group) -> {
			List<String> slugs = group.stream().map(FieldKey::slug).toList();
			Map<String, V> bySlug = loader.apply(slugs, arguments);
			group.forEach(parent -> values.put(parent, bySlug.getOrDefault(parent.slug(), none)));
		});
		return values;
	}

}
