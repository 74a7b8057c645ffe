package org.briefingapi.limit;

import graphql.ExecutionInput;
import graphql.GraphQLError;

/**
 * The reason why a running operation was stopped.
 *
 * @param error the error that replaces the answer
 */
record Interruption(GraphQLError error) {

	/** Stops an operation, unless it has been stopped already. */
	static void interrupt(ExecutionInput input, GraphQLError error) {
		input.getGraphQLContext().computeIfAbsent(Interruption.class, key -> new Interruption(error));
		input.cancel();
	}

}
