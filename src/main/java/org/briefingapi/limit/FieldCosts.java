package org.briefingapi.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import org.briefingapi.limit.ListSizes.ListSize;
import org.jspecify.annotations.Nullable;

/**
 * The cost of each field. Its weight comes from the cost directives of the schema
 * (GraphQL Cost Directives specification), the size of its list from the data, too.
 */
final class FieldCosts {

	private final int estimate;

	private final Map<GraphQLFieldDefinition, Declared> declared = new ConcurrentHashMap<>();

	/**
	 * Create the costs.
	 * @param estimate the size of a list for which neither the data nor the schema gives
	 * one
	 */
	FieldCosts(int estimate) {
		this.estimate = estimate;
	}

	/** The cost of the field without its selection. */
	int weight(GraphQLFieldDefinition field) {
		Integer weight = declared(field).weight();
		return (weight != null) ? weight : 1;
	}

	/**
	 * The estimated number of entries in the list of a field: the maximum in the data, or
	 * the average if there are many parents; at most the size that the schema assumes.
	 * @param sizes the measured sizes of lists, by field
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

	/** The cost directives of a field; null if absent. */
	private record Declared(@Nullable Integer weight, @Nullable Integer assumedSize) {
	}

}
