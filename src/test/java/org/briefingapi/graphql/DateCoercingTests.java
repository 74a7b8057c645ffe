package org.briefingapi.graphql;

import java.time.LocalDate;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DateCoercingTests {

	private final DateCoercing dates = new DateCoercing();

	@ParameterizedTest
	@ValueSource(strings = { "2023-07-12", "2024-02-29", "0001-01-01", "9999-12-31" })
	void takesDaysOfTheCalendar(String text) {
		LocalDate day = LocalDate.parse(text);
		assertThat(fromVariable(text)).isEqualTo(day);
		assertThat(fromDocument(text)).isEqualTo(day);
		assertThat(dates.serialize(day, GraphQLContext.getDefault(), Locale.ROOT)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-02-29", "2023-02-31", "2023-13-01", "2023-00-10", "0000-01-01", "-0001-01-01",
			"+10000-01-01", "+999999999-12-31", "2023-7-1", "20230712", "2023-07-12T00:00", "", "٢٠٢٣-٠٧-١٢" })
	void refusesAllElse(String text) {
		assertThatThrownBy(() -> fromVariable(text)).isInstanceOf(CoercingParseValueException.class);
		assertThatThrownBy(() -> fromDocument(text)).isInstanceOf(CoercingParseLiteralException.class);
	}

	private LocalDate fromVariable(String text) {
		return dates.parseValue(text, GraphQLContext.getDefault(), Locale.ROOT);
	}

	private LocalDate fromDocument(String text) {
		return dates.parseLiteral(StringValue.of(text), CoercedVariables.emptyVariables(), GraphQLContext.getDefault(),
				Locale.ROOT);
	}

}
