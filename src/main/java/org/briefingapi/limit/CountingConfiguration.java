package org.briefingapi.limit;

import java.util.List;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

@Configuration(proxyBeanMethods = false)
class CountingConfiguration {

	@Bean
	GraphQlSourceBuilderCustomizer counting(List<DataFetcherExceptionResolver> resolvers) {
		return builder -> builder.configureGraphQl(graphQl -> graphQl.queryExecutionStrategy(
				new CountingExecutionStrategy(DataFetcherExceptionResolver.createExceptionHandler(resolvers))));
	}

}
