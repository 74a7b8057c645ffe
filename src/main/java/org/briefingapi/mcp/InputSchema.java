package org.briefingapi.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.execution.TypeFromAST;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * Makes a JSON Schema of the variables of a document. Each is described by the first
 * sentence on the argument that it is given to.
 */
final class InputSchema {

	private static final int MAX_PAGE = 100;

	private final GraphQLSchema schema;

	private final Map<String, String> descriptions = new LinkedHashMap<>();

	private InputSchema(GraphQLSchema schema) {
		this.schema = schema;
	}

	static Map<String, Object> of(GraphQLSchema schema, Document document) {
		InputSchema made = new InputSchema(schema);
		OperationDefinition operation = document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
		made.readDescriptions(operation.getSelectionSet(), schema.getQueryType());
		Map<String, Object> properties = new LinkedHashMap<>();
		List<String> required = new ArrayList<>();
		for (VariableDefinition variable : operation.getVariableDefinitions()) {
			GraphQLType type = TypeFromAST.getTypeFromAST(schema, variable.getType());
			if (GraphQLTypeUtil.isNonNull(type) && variable.getDefaultValue() == null) {
				required.add(variable.getName());
			}
			properties.put(variable.getName(), made.property(variable, type));
		}
		return object(properties, required);
	}

	private Map<String, Object> property(VariableDefinition variable, GraphQLType type) {
		Map<String, Object> property = new LinkedHashMap<>(typeOf(type));
		if (variable.getDefaultValue() instanceof IntValue number) {
			property.put("default", number.getValue());
		}
		if (variable.getName().equals("first")) {
			property.put("minimum", 1);
			property.put("maximum", MAX_PAGE);
		}
		else if (descriptions.containsKey(variable.getName())) {
			property.put("description", descriptions.get(variable.getName()));
		}
		return property;
	}

	private static Map<String, Object> typeOf(GraphQLType type) {
		GraphQLType bare = (type instanceof GraphQLNonNull nonNull) ? nonNull.getWrappedType() : type;
		if (bare instanceof GraphQLList list) {
			return typed("array", "items", typeOf(list.getWrappedType()));
		}
		if (bare instanceof GraphQLEnumType values) {
			return typed("string", "enum",
					values.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
		}
		if (bare instanceof GraphQLInputObjectType input) {
			Map<String, Object> properties = new LinkedHashMap<>();
			input.getFields().forEach(field -> properties.put(field.getName(), typeOf(field.getType())));
			return object(properties, List.of());
		}
		return switch (((GraphQLNamedType) bare).getName()) {
			case "Int" -> Map.of("type", "integer");
			case "Boolean" -> Map.of("type", "boolean");
			case "Date" -> typed("string", "format", "date");
			default -> Map.of("type", "string");
		};
	}

	private static Map<String, Object> typed(String type, String name, Object value) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", type);
		schema.put(name, value);
		return schema;
	}

	private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("type", "object");
		object.put("properties", properties);
		if (!required.isEmpty()) {
			object.put("required", required);
		}
		object.put("additionalProperties", false);
		return object;
	}

	private void readDescriptions(SelectionSet selections, GraphQLCompositeType type) {
		for (Field field : selections.getSelectionsOfType(Field.class)) {
			GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
			for (Argument argument : field.getArguments()) {
				GraphQLArgument declared = definition.getArgument(argument.getName());
				read(argument.getValue(), declared.getType(), declared.getDescription());
			}
			if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType within) {
				readDescriptions(field.getSelectionSet(), within);
			}
		}
	}

	private void read(Value<?> value, GraphQLInputType type, String description) {
		if (value instanceof VariableReference variable) {
			descriptions.putIfAbsent(variable.getName(), description.replaceFirst("(?s)(?:\\.|;|, as in) .*", "."));
		}
		else if (value instanceof ObjectValue object
				&& GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input) {
			object.getObjectFields().forEach(field -> {
				var definition = input.getField(field.getName());
				read(field.getValue(), definition.getType(), definition.getDescription());
			});
		}
	}

}
