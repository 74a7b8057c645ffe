package org.briefingapi.graphql;

import graphql.execution.instrumentation.Instrumentation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts {@link OperationOnlyInstrumentation} in the place of the chain that Spring makes.
 */
@Configuration(proxyBeanMethods = false)
class InstrumentationConfiguration {

	@Bean
	GraphQlSourceBuilderCustomizer operationLevel(ObjectProvider<Instrumentation> instrumentations) {
		return source -> source.configureGraphQl(graphQl -> graphQl
			.instrumentation(new OperationOnlyInstrumentation(instrumentations.orderedStream().toList())));
	}

}
