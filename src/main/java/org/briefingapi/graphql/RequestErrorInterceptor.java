package org.briefingapi.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.TypeFromAST;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Rewords the errors of GraphQL Java itself: syntax, validation and variables, and values
 * that violate the schema.
 */
@Component
@Order(-10)
class RequestErrorInterceptor implements WebGraphQlInterceptor {

	private static final Logger log = LoggerFactory.getLogger(RequestErrorInterceptor.class);

	/**
	 * Matches a message of i18n/Validation_en_GB.properties, with the value as GraphQL
	 * Java prints it.
	 */
	private static final Pattern WRONG_VALUE = Pattern.compile("(\\S+) is (.*), which is no (\\w+)\\.", Pattern.DOTALL);

	private static final Pattern SIMPLE_VALUE = Pattern.compile("\\w+\\{(?:name|value)='?(.*?)'?}", Pattern.DOTALL);

	private final ObjectProvider<GraphQlSource> source;

	private final boolean introspection;

	RequestErrorInterceptor(ObjectProvider<GraphQlSource> source, GraphQlProperties properties) {
		this.source = source;
		// schema names are suggested only if the schema is public
		this.introspection = properties.getSchema().getPrinter().isEnabled();
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		// the messages are in i18n for this locale, whatever the client's language
		request.configureExecutionInput((input, builder) -> builder.locale(Locale.UK).build());
		return chain.next(request).map(response -> {
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			if (errors.stream().allMatch(RequestErrorInterceptor::hasCode)) {
				return response;
			}
			List<GraphQLError> worded = errors.stream()
				.map(error -> hasCode(error) ? error : worded(error, response.getExecutionInput()))
				.toList();
			return response.transform(builder -> builder.errors(worded));
		});
	}

	private static boolean hasCode(GraphQLError error) {
		return error.getExtensions() != null && error.getExtensions().containsKey("code");
	}

	private GraphQLError worded(GraphQLError error, ExecutionInput input) {
		if (isFault(error)) {
			String id = UUID.randomUUID().toString();
			log.error("{} {}", id, error);
			return ErrorCode.internalError(id, error.getLocations(), error.getPath());
		}
		if (error instanceof BadFaithIntrospectionError) {
			return ErrorCode.LIMIT_EXCEEDED.error(
					"The introspection query goes round in circles or asks for too much; the one that tools send is fine.",
					Map.of("limit", "introspection"), error.getLocations(), error.getPath());
		}
		if (error instanceof IntrospectionDisabledError) {
			return ErrorCode.BAD_USER_INPUT.error(
					"Introspection is closed on this server; take the schema from the schema folder of the project.",
					Map.of(), error.getLocations(), error.getPath());
		}
		if (error.getErrorType() == ErrorType.ValidationError && !(error instanceof ValidationError)) {
			return faultOfVariables(input).orElseGet(() -> wordedValue(error, input));
		}
		return wordedValue(error, input);
	}

	private static boolean isFault(GraphQLError error) {
		return error.getErrorType() == ErrorType.DataFetchingException
				|| error.getErrorType() == ErrorType.NullValueInNonNullableField;
	}

	private GraphQLError wordedValue(GraphQLError error, ExecutionInput input) {
		Matcher wrong = WRONG_VALUE.matcher(error.getMessage());
		if (!wrong.matches()) {
			String message = (error instanceof ValidationError invalid
					&& invalid.getValidationErrorType() == ValidationErrorType.UnknownArgument)
							? unknownArgument(error, input) : error.getMessage();
			return ErrorCode.BAD_USER_INPUT.error(near(message), Map.of(), error.getLocations(), null);
		}
		Matcher simple = SIMPLE_VALUE.matcher(wrong.group(2));
		String given = simple.matches() ? simple.group(1) : "a value of another kind";
		String message = wording().wrong(wrong.group(1), given, wrong.group(3));
		return new RequestException(ErrorCode.BAD_USER_INPUT, wrong.group(1), message).error(error.getLocations(),
				null);
	}

	private Optional<GraphQLError> faultOfVariables(ExecutionInput input) {
		InputWording wording = wording();
		return Parser.parse(input.getQuery())
			.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.filter(operation -> input.getOperationName() == null
					|| input.getOperationName().equals(operation.getName()))
			.flatMap(operation -> operation.getVariableDefinitions().stream())
			.filter(variable -> input.getRawVariables().containsKey(variable.getName())
					|| variable.getDefaultValue() == null)
			.map(variable -> fault(variable, input, wording))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private Optional<GraphQLError> fault(VariableDefinition variable, ExecutionInput input, InputWording wording) {
		GraphQLType type = TypeFromAST.getTypeFromAST(schema(), variable.getType());
		return wording.fault("$" + variable.getName(), type, input.getRawVariables().get(variable.getName()))
			.map(fault -> fault.error(List.of(variable.getSourceLocation()), null));
	}

	/** The message of GraphQL Java does not name the field that lacks the argument. */
	private String unknownArgument(GraphQLError error, ExecutionInput input) {
		return new ArgumentSearch(schema(), Parser.parse(input.getQuery())).at(error.getLocations().get(0))
			.orElse(error.getMessage());
	}

	private InputWording wording() {
		return new InputWording(schema(), this::near);
	}

	/** Suggests schema names, unless the schema is hidden. */
	private String near(String sentence) {
		return introspection ? new NearSchemaNames(schema()).added(sentence) : sentence;
	}

	private GraphQLSchema schema() {
		return source.getObject().schema();
	}

}
