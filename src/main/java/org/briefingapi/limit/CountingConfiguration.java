package org.briefingapi.limit;

import java.util.List;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/** Makes GraphQL Java execute operations with the {@link CountingExecutionStrategy}. */
@Configuration(proxyBeanMethods = false)
class CountingConfiguration {

	@Bean
	GraphQlSourceBuilderCustomizer counting(List<DataFetcherExceptionResolver> resolvers) {
		return builder -> builder.configureGraphQl(graphQl -> graphQl.queryExecutionStrategy(
				new CountingExecutionStrategy(DataFetcherExceptionResolver.createExceptionHandler(resolvers))));
	}

}
