package org.briefingapi.graphql;

import graphql.GraphQLContext;

/**
 * Marks an answer that was cut off by its time limit. The same request may be answered
 * whole the next time, so no cache keeps it.
 */
public final class PartialAnswer {

	private PartialAnswer() {
	}

	/** Marks the answer that is being made. */
	public static void mark(GraphQLContext context) {
		context.put(PartialAnswer.class, true);
	}

	/** Whether the answer that was made is marked. */
	public static boolean is(GraphQLContext context) {
		return context.getBoolean(PartialAnswer.class);
	}

}
