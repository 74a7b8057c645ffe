package org.briefingapi.graphql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import org.jspecify.annotations.Nullable;

/**
 * The scalar Date: ISO dates of the years 0001 to 9999, which all supported databases can
 * store.
 */
final class DateCoercing implements Coercing<LocalDate, String> {

	private static final Pattern FORM = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final String MESSAGE = "Not a date of the form 2023-07-12.";

	@Override
	public String serialize(Object date, GraphQLContext context, Locale locale) {
		return date.toString();
	}

	@Override
	public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
		if (input instanceof LocalDate date) {
			return date;
		}
		LocalDate date = (input instanceof String text) ? parse(text) : null;
		if (date == null) {
			throw new CoercingParseValueException(MESSAGE);
		}
		return date;
	}

	@Override
	public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		LocalDate date = (input instanceof StringValue text) ? parse(text.getValue()) : null;
		if (date == null) {
			throw new CoercingParseLiteralException(MESSAGE);
		}
		return date;
	}

	@Override
	public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
		return StringValue.of(input.toString());
	}

	private static @Nullable LocalDate parse(String text) {
		try {
			return FORM.matcher(text).matches() ? LocalDate.parse(text) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
