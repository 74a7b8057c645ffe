package org.briefingapi.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Words the errors of variables and arguments: the path, the value, and the values that
 * are allowed.
 */
final class InputWording {

	private static final Map<String, String> FORMS = Map.of("Int", "a whole number from -2147483648 to 2147483647",
			"Float", "a number", "String", "a string", "ID", "a string or a whole number", "Boolean", "true or false",
			"Date", "a date such as 2023-07-12", "DateTime", "an instant such as 2023-07-12T09:30:00Z", "Url",
			"an absolute address such as https://example.org/page");

	private static final int LONGEST_QUOTE = 80;

	private final GraphQLSchema schema;

	private final UnaryOperator<String> near;

	/**
	 * Create the wording for a schema.
	 * @param near adds near names to a message about an unknown name
	 */
	InputWording(GraphQLSchema schema, UnaryOperator<String> near) {
		this.schema = schema;
		this.near = near;
	}

	/** The message about a value of a wrong type. */
	String wrong(String path, Object given, String type) {
		return String.format(Locale.ROOT, "%s is %s, but takes %s.", path, quote(given), form(type));
	}

	/** The values that a type allows, in words. */
	private String form(String type) {
		if (schema.getType(type) instanceof GraphQLEnumType enumeration) {
			return enumeration.getValues()
				.stream()
				.map(GraphQLEnumValueDefinition::getName)
				.collect(Collectors.joining(", ", "one of ", ""));
		}
		return FORMS.getOrDefault(type, type);
	}

	/** The value that was given, shortened. */
	private static String quote(Object given) {
		String text = String.valueOf(given);
		return (text.length() > LONGEST_QUOTE) ? text.substring(0, LONGEST_QUOTE) + "…" : text;
	}

	/** The error in a value; empty if there is none. */
	Optional<RequestException> fault(String path, GraphQLType type, @Nullable Object value) {
		if (value == null) {
			return GraphQLTypeUtil.isNonNull(type) ? wrong(path, path + " is missing or null, and is required.")
					: Optional.empty();
		}
		GraphQLType nullable = (type instanceof GraphQLNonNull required) ? required.getWrappedType() : type;
		if (nullable instanceof GraphQLList list) {
			return faultOfList(path, list.getWrappedType(), value);
		}
		if (nullable instanceof GraphQLInputObjectType object) {
			return faultOfObject(path, object, value);
		}
		String name = GraphQLTypeUtil.simplePrint(nullable);
		return isValid(nullable, value) ? Optional.empty() : wrong(path, wrong(path, value, name));
	}

	private Optional<RequestException> faultOfList(String path, GraphQLType of, Object value) {
		List<?> entries = (value instanceof Collection<?> list) ? List.copyOf(Objects.requireNonNull(withoutNull(list)))
				: List.of(value);
		if (value instanceof Collection<?> list && list.size() > entries.size() && GraphQLTypeUtil.isNonNull(of)) {
			return wrong(path, path + " has an entry that is null.");
		}
		return IntStream.range(0, entries.size())
			.mapToObj(index -> fault(String.format(Locale.ROOT, "%s[%d]", path, index), of, entries.get(index)))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static List<?> withoutNull(Collection<?> list) {
		return list.stream().filter(Objects::nonNull).toList();
	}

	private Optional<RequestException> faultOfObject(String path, GraphQLInputObjectType type, Object value) {
		if (!(value instanceof Map<?, ?> fields)) {
			return wrong(path, String.format(Locale.ROOT, "%s is %s, which is no object; it should be of the type %s.",
					path, quote(value), type.getName()));
		}
		Stream<Optional<RequestException>> unknown = fields.keySet()
			.stream()
			.filter(name -> type.getFieldDefinition(String.valueOf(name)) == null)
			.map(name -> wrong(path, near.apply(String.format(Locale.ROOT, "%s has a field %s, which %s does not have.",
					path, quote(name), type.getName()))));
		Stream<Optional<RequestException>> known = type.getFieldDefinitions()
			.stream()
			.filter(field -> fields.containsKey(field.getName()) || isRequired(field))
			.map(field -> fault(path + "." + field.getName(), field.getType(), fields.get(field.getName())));
		return Stream.concat(unknown, known).flatMap(Optional::stream).findFirst();
	}

	private static boolean isRequired(GraphQLInputObjectField field) {
		return GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
	}

	private static boolean isValid(GraphQLType type, Object value) {
		try {
			if (type instanceof GraphQLScalarType scalar) {
				scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.UK);
			}
			else if (type instanceof GraphQLEnumType enumeration) {
				return value instanceof String name && enumeration.getValue(name) != null;
			}
			return true;
		}
		catch (CoercingParseValueException ex) {
			return false;
		}
	}

	private static Optional<RequestException> wrong(String path, String message) {
		return Optional.of(new RequestException(ErrorCode.BAD_USER_INPUT, path, message));
	}

}
