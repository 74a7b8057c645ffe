package org.briefingapi.page;

import java.util.List;
import java.util.Optional;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * A field of a filter in the schema, as a parameter of an index.
 *
 * @param choices the constants that it can name; empty unless it names some
 */
public record FilterField(String name, Form form, List<String> choices) {

	/** The fields of the filter for a type that an address can hold. */
	static List<FilterField> of(GraphQLSchema schema, String type) {
		GraphQLInputObjectType filter = (GraphQLInputObjectType) schema.getType(type + "Filter");
		return filter.getFields().stream().flatMap(field -> of(field).stream()).toList();
	}

	private static Optional<FilterField> of(GraphQLInputObjectField field) {
		GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
		if (type instanceof GraphQLEnumType constants) {
			return Optional.of(new FilterField(field.getName(), Form.CONSTANTS,
					constants.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList()));
		}
		@Nullable Form form = switch (GraphQLTypeUtil.simplePrint(type)) {
			case "DateRange" -> Form.DAYS;
			case "Boolean" -> Form.FLAG;
			case "String" ->
				GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())) ? Form.NAMES : Form.TEXT;
			default -> null;
		};
		return Optional.ofNullable(form).map(known -> new FilterField(field.getName(), known, List.of()));
	}

	/** How a value is written in an address. */
	public enum Form {

		/** As it is. */
		TEXT,
		/** With commas in between. */
		NAMES,
		/** Constants with commas in between. */
		CONSTANTS,
		/** {@code true} or {@code false}. */
		FLAG,
		/** As {@code from} and {@code to}. */
		DAYS

	}

}
