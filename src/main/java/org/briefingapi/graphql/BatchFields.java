package org.briefingapi.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Registers fields without arguments that lead from a record to other records by key.
 * Cached values are returned at once; all others of one level are loaded in one batch.
 */
public abstract class BatchFields implements RuntimeWiringConfigurer {

	private final BatchLoaderRegistry loaders;

	private final List<Field> fields = new ArrayList<>();

	protected BatchFields(BatchLoaderRegistry loaders) {
		this.loaders = loaders;
	}

	/**
	 * Registers a field that leads to one record.
	 * @param type the class of the parent, which has the name of its GraphQL type
	 * @param key the key of the other record; null if there is none
	 */
	protected final <P, V> void one(Class<P> type, String field, Function<P, @Nullable String> key, Lookup<V> lookup) {
		add(type, field, key, lookup, null, ResolvableType.forClass(lookup.type()));
	}

	/**
	 * Registers a field that leads to a list, which is empty if the look-up has none.
	 * @param type the class of the parent, which has the name of its GraphQL type
	 */
	protected final <P, V> void many(Class<P> type, String field, Function<P, String> key, Lookup<List<V>> lookup) {
		add(type, field, key, lookup, List.of(), ResolvableType.forClassWithGenerics(List.class, lookup.type()));
	}

	private <P, V> void add(Class<P> type, String field, Function<P, @Nullable String> key, Lookup<V> lookup,
			@Nullable V none, ResolvableType to) {
		String loader = type.getSimpleName() + "." + field;
		loaders.<String, V>forName(loader).registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> {
			Map<String, V> values = new HashMap<>(lookup.get(keys));
			if (none != null) {
				keys.forEach(each -> values.putIfAbsent(each, none));
			}
			return values;
		}));
		fields.add(new Field(type.getSimpleName(), field, new Fetcher<>(loader, key, lookup, none, to)));
	}

	@Override
	public final void configure(RuntimeWiring.Builder builder) {
		fields
			.forEach(field -> builder.type(field.type(), wiring -> wiring.dataFetcher(field.name(), field.fetcher())));
	}

	private record Field(String type, String name, Fetcher<?, ?> fetcher) {
	}

	/**
	 * A light data fetcher: GraphQL Java need not create the environment of a field whose
	 * value is cached.
	 */
	private record Fetcher<P, V>(String loader, Function<P, @Nullable String> key, Lookup<V> lookup, @Nullable V none,
			ResolvableType to) implements LightDataFetcher<Object>, SelfDescribingDataFetcher<Object> {

		@Override
		public String getDescription() {
			return loader;
		}

		@Override
		public ResolvableType getReturnType() {
			return to;
		}

		@Override
		@SuppressWarnings("unchecked")
		public @Nullable Object get(GraphQLFieldDefinition field, Object parent,
				Supplier<DataFetchingEnvironment> environment) {
			String named = key.apply((P) parent);
			if (named == null) {
				return none;
			}
			Optional<V> known = lookup.cached(named);
			if (known != null) {
				return known.orElse(none);
			}
			DataLoader<String, V> batch = environment.get().getDataLoader(loader);
			return batch.load(named);
		}

		@Override
		public @Nullable Object get(DataFetchingEnvironment environment) {
			return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
		}

	}

}
