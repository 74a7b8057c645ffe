package org.briefingapi.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/**
 * Makes a JSON Schema of the selection of a document. An object of which one field is
 * selected becomes the value of the field. The place of a page becomes the cursor of the
 * next one, null after the last. A selection that is one fragment becomes a definition of
 * its own, so that it is told once.
 */
final class OutputSchema {

	/** Is given as text, and is no part of the structured answer. */
	static final String TEXT = "markdown";

	private static final String PAGE = "PageInfo";

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final Map<String, Object> definitions = new LinkedHashMap<>();

	private OutputSchema(GraphQLSchema schema, Document document) {
		this.schema = schema;
		this.fragments = document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
	}

	static Map<String, Object> of(GraphQLSchema schema, Document document) {
		OutputSchema made = new OutputSchema(schema, document);
		SelectionSet selection = document.getFirstDefinitionOfType(OperationDefinition.class)
			.orElseThrow()
			.getSelectionSet();
		Map<String, Object> object = new LinkedHashMap<>(made.object(selection, schema.getQueryType(), true));
		if (!made.definitions.isEmpty()) {
			object.put("$defs", made.definitions);
		}
		return object;
	}

	/** An answer in the form of the schema. */
	static @Nullable Object formed(@Nullable Object value) {
		if (value instanceof Map<?, ?> page && page.get("hasNextPage") instanceof Boolean more) {
			return more ? page.get("endCursor") : null;
		}
		if (value instanceof Map<?, ?> object) {
			if (object.size() == 1) {
				return formed(object.values().iterator().next());
			}
			Map<Object, @Nullable Object> formed = new LinkedHashMap<>();
			object.forEach((name, each) -> formed.put(name, formed(each)));
			return formed;
		}
		return (value instanceof List<?> list) ? list.stream().map(OutputSchema::formed).collect(Collectors.toList())
				: value;
	}

	/** The name of a field in the answer. */
	static String nameOf(Field field) {
		return Objects.requireNonNullElse(field.getAlias(), field.getName());
	}

	private Map<String, Object> object(SelectionSet selection, GraphQLCompositeType type, boolean root) {
		Map<String, Object> properties = new LinkedHashMap<>();
		List<String> required = new ArrayList<>();
		for (Selection<?> each : selection.getSelections()) {
			if (each instanceof Field field && !field.getName().equals(TEXT)) {
				GraphQLType of = Introspection.getFieldDef(schema, type, field.getName()).getType();
				properties.put(nameOf(field), property(field, root ? GraphQLNonNull.nonNull(bare(of)) : of));
				required.add(nameOf(field));
			}
			else if (each instanceof InlineFragment inline) {
				// only some of the types have these
				properties.putAll(properties(inline));
			}
		}
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("type", "object");
		object.put("properties", properties);
		if (!required.isEmpty()) {
			object.put("required", required);
		}
		return object;
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> properties(InlineFragment inline) {
		GraphQLCompositeType type = (GraphQLCompositeType) schema.getType(inline.getTypeCondition().getName());
		return (Map<String, Object>) Objects
			.requireNonNull(object(inline.getSelectionSet(), Objects.requireNonNull(type), false).get("properties"));
	}

	private Map<String, Object> property(Field field, GraphQLType type) {
		Map<String, Object> property = valueOf(field, bare(type));
		if (type instanceof GraphQLNonNull || property.get("type") instanceof List<?>) {
			return property;
		}
		if (property.containsKey("$ref")) {
			return Map.of("anyOf", List.of(property, Map.of("type", "null")));
		}
		Map<String, Object> nullable = new LinkedHashMap<>(property);
		nullable.put("type", List.of(Objects.requireNonNull(property.get("type")), "null"));
		return nullable;
	}

	private Map<String, Object> valueOf(Field field, GraphQLType type) {
		if (type instanceof GraphQLList list) {
			Map<String, Object> array = new LinkedHashMap<>();
			array.put("type", "array");
			array.put("items", property(field, list.getWrappedType()));
			return array;
		}
		if (((GraphQLNamedType) type).getName().equals(PAGE)) {
			return Map.of("type", List.of("string", "null"));
		}
		if (type instanceof GraphQLCompositeType composite) {
			return composite(field.getSelectionSet(), composite);
		}
		return switch (((GraphQLNamedType) type).getName()) {
			case "Int" -> Map.of("type", "integer");
			case "Float" -> Map.of("type", "number");
			case "Boolean" -> Map.of("type", "boolean");
			default -> Map.of("type", "string");
		};
	}

	private Map<String, Object> composite(SelectionSet selection, GraphQLCompositeType type) {
		List<?> selections = selection.getSelections();
		if (selections.size() == 1 && selections.get(0) instanceof FragmentSpread spread) {
			return reference(spread.getName(), type);
		}
		if (selections.size() == 1 && selections.get(0) instanceof Field only) {
			return property(only, Introspection.getFieldDef(schema, type, only.getName()).getType());
		}
		return object(selection, type, false);
	}

	private Map<String, Object> reference(String fragment, GraphQLCompositeType type) {
		if (!definitions.containsKey(fragment)) {
			definitions.put(fragment,
					object(Objects.requireNonNull(fragments.get(fragment)).getSelectionSet(), type, false));
		}
		return Map.of("$ref", "#/$defs/" + fragment);
	}

	private static GraphQLType bare(GraphQLType type) {
		return (type instanceof GraphQLNonNull nonNull) ? nonNull.getWrappedType() : type;
	}

}
