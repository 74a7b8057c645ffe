package org.briefingapi.limit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.execution.AbortExecutionException;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.briefingapi.graphql.ErrorCode;

/**
 * Rejects null variables in places that require a value. GraphQL allows a nullable
 * variable with a default in such a place, but a client can still send an explicit null.
 */
final class NullVariables {

	private final GraphQLSchema schema;

	private final Set<String> names;

	NullVariables(GraphQLSchema schema, Map<String, Object> variables) {
		this.schema = schema;
		this.names = variables.keySet()
			.stream()
			.filter(name -> variables.get(name) == null)
			.collect(Collectors.toSet());
	}

	/** Checks the arguments of a field. */
	void check(Field field, GraphQLFieldDefinition definition) {
		if (!names.isEmpty()) {
			field.getArguments().forEach(argument -> check(argument, definition.getArgument(argument.getName())));
		}
	}

	/** Checks the arguments of directives, such as {@code @skip}. */
	void check(List<Directive> directives) {
		if (!names.isEmpty()) {
			for (Directive directive : directives) {
				GraphQLDirective definition = schema.getDirective(directive.getName());
				directive.getArguments()
					.forEach(argument -> check(argument, definition.getArgument(argument.getName())));
			}
		}
	}

	private void check(Argument argument, GraphQLArgument definition) {
		check(argument.getName(), argument.getValue(), definition.getType());
	}

	private void check(String path, Value<?> value, GraphQLType type) {
		if (value instanceof VariableReference variable && names.contains(variable.getName())
				&& GraphQLTypeUtil.isNonNull(type)) {
			throw new AbortExecutionException(List.of(ErrorCode.BAD_USER_INPUT.error(
					String.format(Locale.ROOT, "%s is $%s, which is null, and is required.", path, variable.getName()),
					Map.of("argument", path), List.of(variable.getSourceLocation()), null)));
		}
		GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
		if (value instanceof ArrayValue list && nullable instanceof GraphQLList of) {
			list.getValues().forEach(entry -> check(path, entry, of.getWrappedType()));
		}
		else if (value instanceof ObjectValue object && nullable instanceof GraphQLInputObjectType of) {
			for (ObjectField field : object.getObjectFields()) {
				check(path + "." + field.getName(), field.getValue(), of.getField(field.getName()).getType());
			}
		}
	}

}
