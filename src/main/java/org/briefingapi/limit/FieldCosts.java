package org.briefingapi.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;

/**
 * What the directives of the schema say of the cost of each field, after the GraphQL Cost
 * Directives specification.
 */
final class FieldCosts {

	private final int listEstimate;

	private final Map<GraphQLFieldDefinition, FieldCost> costs = new ConcurrentHashMap<>();

	FieldCosts(int listEstimate) {
		this.listEstimate = listEstimate;
	}

	FieldCost of(GraphQLFieldDefinition field) {
		return costs.computeIfAbsent(field, this::read);
	}

	private FieldCost read(GraphQLFieldDefinition field) {
		return new FieldCost(argument(field, "cost", "weight", 1),
				argument(field, "listSize", "assumedSize", listEstimate));
	}

	private static int argument(GraphQLFieldDefinition field, String directive, String argument, int otherwise) {
		GraphQLAppliedDirective applied = field.getAppliedDirective(directive);
		Object value = (applied != null) ? applied.getArgument(argument).getValue() : null;
		return (value != null) ? Integer.parseInt(value.toString()) : otherwise;
	}

	/**
	 * What one field costs.
	 *
	 * @param weight of the field itself
	 * @param assumedSize how many entries its list is taken to have, where it has no
	 * pages
	 */
	record FieldCost(int weight, int assumedSize) {
	}

}
