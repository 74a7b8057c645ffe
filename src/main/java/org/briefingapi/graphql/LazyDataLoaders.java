package org.briefingapi.graphql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * A registry that creates each data loader on first use. Spring's own registry creates
 * all loaders for each operation, and checks each of them at every level.
 */
@Component
@Order(-1)
class LazyDataLoaders extends SimplePerformantInstrumentation implements BatchLoaderRegistry {

	private final Map<String, DefaultBatchLoaderRegistry> byName = new HashMap<>();

	@Override
	public <K, V> RegistrationSpec<K, V> forName(String name) {
		DefaultBatchLoaderRegistry registry = new DefaultBatchLoaderRegistry();
		if (byName.putIfAbsent(name, registry) != null) {
			throw new IllegalArgumentException("There are two batch loaders named " + name);
		}
		return registry.forName(name);
	}

	@Override
	public <K, V> RegistrationSpec<K, V> forTypePair(Class<K> key, Class<V> value) {
		return forName(value.getName());
	}

	@Override
	public boolean hasRegistrations() {
		return false;
	}

	@Override
	public void registerDataLoaders(DataLoaderRegistry registry, GraphQLContext context) {
		byName.values().forEach(each -> each.registerDataLoaders(registry, context));
	}

	@Override
	public ExecutionInput instrumentExecutionInput(ExecutionInput input, InstrumentationExecutionParameters parameters,
			InstrumentationState state) {
		return input
			.transform(builder -> builder.dataLoaderRegistry(new OfOperation(byName, input.getGraphQLContext())));
	}

	private static final class OfOperation extends DataLoaderRegistry {

		private final Map<String, DefaultBatchLoaderRegistry> byName;

		private final GraphQLContext context;

		private final Set<String> made = new HashSet<>();

		OfOperation(Map<String, DefaultBatchLoaderRegistry> byName, GraphQLContext context) {
			this.byName = byName;
			this.context = context;
		}

		@Override
		public <K, V> DataLoader<K, V> getDataLoader(String key) {
			DataLoader<K, V> loader = super.getDataLoader(key);
			// registering a loader calls this method first
			if (loader == null && byName.containsKey(key) && made.add(key)) {
				byName.get(key).registerDataLoaders(this, context);
				loader = super.getDataLoader(key);
			}
			return loader;
		}

	}

}
