package org.briefingapi.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import org.briefingapi.limit.ListSizes.ListSize;
import org.jspecify.annotations.Nullable;

/**
 * The cost of each field: its weight by the directives of the schema, after the GraphQL
 * Cost Directives specification, and the size of its list by the data as well.
 */
final class FieldCosts {

	private final int estimate;

	private final Map<GraphQLFieldDefinition, Declared> declared = new ConcurrentHashMap<>();

	/**
	 * Create the costs.
	 * @param estimate the size of lists of which neither the data nor the schema tells
	 */
	FieldCosts(int estimate) {
		this.estimate = estimate;
	}

	/** The cost of the field itself. */
	int weight(GraphQLFieldDefinition field) {
		Integer weight = declared(field).weight();
		return (weight != null) ? weight : 1;
	}

	/**
	 * How many entries the list of a field is taken to have: as many as the longest one,
	 * or as one has on average where there are many parents. The schema tells what no
	 * list exceeds.
	 * @param sizes those of lists in the data, by field
	 */
	int size(Map<String, ListSize> sizes, GraphQLNamedType parent, GraphQLFieldDefinition field, boolean manyParents) {
		Integer assumed = declared(field).assumedSize();
		ListSize size = sizes.get(parent.getName() + "." + field.getName());
		if (size == null && assumed == null) {
			size = sizes.get(field.getName());
		}
		if (size == null) {
			return (assumed != null) ? assumed : estimate;
		}
		int measured = manyParents ? size.average() : size.most();
		return (assumed != null) ? Math.min(assumed, measured) : measured;
	}

	private Declared declared(GraphQLFieldDefinition field) {
		return declared.computeIfAbsent(field,
				unknown -> new Declared(argument(field, "cost", "weight"), argument(field, "listSize", "assumedSize")));
	}

	private static @Nullable Integer argument(GraphQLFieldDefinition field, String directive, String argument) {
		GraphQLAppliedDirective applied = field.getAppliedDirective(directive);
		Object value = (applied != null) ? applied.getArgument(argument).getValue() : null;
		return (value != null) ? Integer.valueOf(value.toString()) : null;
	}

	/** The directives of a field; null where it has none. */
	private record Declared(@Nullable Integer weight, @Nullable Integer assumedSize) {
	}

}
