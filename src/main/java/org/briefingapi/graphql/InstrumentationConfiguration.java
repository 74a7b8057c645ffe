package org.briefingapi.graphql;

import graphql.execution.instrumentation.Instrumentation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Replaces Spring's chain of instrumentations by {@link OperationOnlyInstrumentation}.
 */
@Configuration(proxyBeanMethods = false)
class InstrumentationConfiguration {

	@Bean
	GraphQlSourceBuilderCustomizer operationLevel(ObjectProvider<Instrumentation> instrumentations) {
		return source -> source.configureGraphQl(graphQl -> graphQl
			.instrumentation(new OperationOnlyInstrumentation(instrumentations.orderedStream().toList())));
	}

}
