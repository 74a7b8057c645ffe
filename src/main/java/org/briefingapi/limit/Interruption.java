package org.briefingapi.limit;

import graphql.ExecutionInput;
import graphql.GraphQLError;

/**
 * The reason for which a running operation was stopped.
 *
 * @param error takes the place of the answer
 */
record Interruption(GraphQLError error) {

	/** Stops an operation, unless it has been stopped before. */
	static void interrupt(ExecutionInput input, GraphQLError error) {
		input.getGraphQLContext().computeIfAbsent(Interruption.class, key -> new Interruption(error));
		input.cancel();
	}

}
