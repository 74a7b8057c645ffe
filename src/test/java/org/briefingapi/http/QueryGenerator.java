package org.briefingapi.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/** Generates random valid queries for a schema; equal seeds give equal queries. */
final class QueryGenerator {

	private static final int DEEPEST = 7;

	private static final int MAX_FIELDS = 4;

	private final GraphQLSchema schema;

	private final Words words;

	private final Random random;

	private int aliases;

	/**
	 * Create a generator.
	 * @param words texts for arguments
	 */
	QueryGenerator(GraphQLSchema schema, Words words, long seed) {
		this.schema = schema;
		this.words = words;
		this.random = new Random(seed);
	}

	String next() {
		aliases = 0;
		return "query Random " + selection(schema.getQueryType(), 0);
	}

	private String selection(GraphQLNamedType type, int depth) {
		List<String> selected = new ArrayList<>();
		selected.add("__typename");
		if (type instanceof GraphQLFieldsContainer container) {
			List<GraphQLFieldDefinition> fields = container.getFieldDefinitions()
				.stream()
				.filter(field -> depth < DEEPEST || isLeaf(field.getType()))
				.toList();
			for (int i = 0; i < 1 + random.nextInt(MAX_FIELDS) && !fields.isEmpty(); i++) {
				selected.add(field(one(fields), depth));
			}
		}
		if (depth < DEEPEST && random.nextInt(3) == 0) {
			possibleTypes(type).stream()
				.map(possible -> " ... on %s %s".formatted(possible.getName(), selection(possible, depth + 1)))
				.forEach(selected::add);
		}
		return selected.stream().collect(Collectors.joining(" ", "{", "}"));
	}

	private List<GraphQLObjectType> possibleTypes(GraphQLNamedType type) {
		List<GraphQLObjectType> all = new ArrayList<>();
		if (type instanceof GraphQLInterfaceType abstraction) {
			all.addAll(schema.getImplementations(abstraction));
		}
		else if (type instanceof GraphQLUnionType union) {
			union.getTypes().forEach(member -> all.add((GraphQLObjectType) member));
		}
		return all.isEmpty() ? all : List.of(one(all));
	}

	private String field(GraphQLFieldDefinition field, int depth) {
		// a unique alias for each field, so that fields of the same name never conflict
		String written = "f" + aliases++ + ": " + field.getName() + arguments(field.getArguments());
		return isLeaf(field.getType()) ? written
				: written + " " + selection(GraphQLTypeUtil.unwrapAllAs(field.getType()), depth + 1);
	}

	private String arguments(List<GraphQLArgument> arguments) {
		List<String> given = arguments.stream()
			.filter(argument -> isRequired(argument.getType()) || isGiven(argument.getName()))
			.map(argument -> argument.getName() + ": " + value(argument.getName(), argument.getType(), 0))
			.toList();
		return given.isEmpty() ? "" : given.stream().collect(Collectors.joining(", ", "(", ")"));
	}

	/** Cursors are rare, since a cursor of one list is invalid for all others. */
	private boolean isGiven(String argument) {
		return random.nextInt(argument.matches("after|before|last") ? 12 : 3) == 0;
	}

	private String value(String name, GraphQLType type, int depth) {
		if (type instanceof GraphQLNonNull required) {
			return value(name, required.getWrappedType(), depth);
		}
		if (type instanceof GraphQLList list) {
			return random.ints(random.nextInt(3), 0, 1)
				.mapToObj(i -> value(name, list.getWrappedType(), depth))
				.collect(Collectors.joining(", ", "[", "]"));
		}
		if (type instanceof GraphQLEnumType enumeration) {
			return one(enumeration.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
		}
		if (type instanceof GraphQLInputObjectType object) {
			return object.getFieldDefinitions()
				.stream()
				.filter(field -> isRequired(field.getType()) || (depth < 2 && random.nextInt(3) == 0))
				.map(field -> inputField(field, depth))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		return switch (((GraphQLNamedType) type).getName()) {
			case "Int" -> one(List.of("0", "1", "2", "3", "100", "101", "-1", "2147483647"));
			case "Float" -> "0.5";
			case "Boolean" -> String.valueOf(random.nextBoolean());
			case "Date" -> quoted(one(words.dates()));
			case "DateTime" -> quoted("2023-07-12T00:00:00Z");
			case "ID" -> quoted(one(words.ids()));
			default -> quoted(name.matches("after|before") ? one(words.cursors()) : one(words.slugs()));
		};
	}

	private String inputField(GraphQLInputObjectField field, int depth) {
		return field.getName() + ": " + value(field.getName(), field.getType(), depth + 1);
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	private static boolean isRequired(GraphQLType type) {
		return GraphQLTypeUtil.isNonNull(type);
	}

	private static boolean isLeaf(GraphQLType type) {
		return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(type));
	}

	private <T> T one(List<T> of) {
		return of.get(random.nextInt(of.size()));
	}

	/** Texts for arguments: some have a meaning for the server, some have none. */
	record Words(List<String> slugs, List<String> ids, List<String> cursors, List<String> dates) {
	}

}
