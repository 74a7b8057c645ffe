package org.briefingapi.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/** Finds the field of an argument in a document by the argument's location. */
final class ArgumentSearch {

	private final GraphQLSchema schema;

	private final Document document;

	ArgumentSearch(GraphQLSchema schema, Document document) {
		this.schema = schema;
		this.document = document;
	}

	/**
	 * The error message for the unknown argument at a location; empty if it belongs to a
	 * directive.
	 */
	Optional<String> at(SourceLocation place) {
		return document.getDefinitions().stream().flatMap(definition -> definitionAt(definition, place)).findFirst();
	}

	private Stream<String> definitionAt(Node<?> definition, SourceLocation place) {
		if (definition instanceof FragmentDefinition fragment) {
			return within(fragment.getSelectionSet(), schema.getType(fragment.getTypeCondition().getName()), place);
		}
		if (definition instanceof OperationDefinition operation) {
			GraphQLType root = (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION)
					? schema.getSubscriptionType() : schema.getQueryType();
			return within(operation.getSelectionSet(), root, place);
		}
		return Stream.empty();
	}

	private Stream<String> within(@Nullable SelectionSet selections, @Nullable GraphQLType parent,
			SourceLocation place) {
		List<Selection<?>> all = (selections != null) ? cast(selections) : List.of();
		return all.stream().flatMap(selection -> selectionAt(selection, parent, place));
	}

	private Stream<String> selectionAt(Selection<?> selection, @Nullable GraphQLType parent, SourceLocation place) {
		if (selection instanceof InlineFragment inline) {
			return within(inline.getSelectionSet(),
					(inline.getTypeCondition() != null) ? schema.getType(inline.getTypeCondition().getName()) : parent,
					place);
		}
		if (selection instanceof Field field && parent instanceof GraphQLFieldsContainer container) {
			Stream<String> here = field.getArguments()
				.stream()
				.filter(argument -> Objects.equals(argument.getSourceLocation(), place))
				.map(argument -> sentence(container, field, argument));
			GraphQLFieldDefinition definition = container.getFieldDefinition(field.getName());
			GraphQLType type = (definition != null) ? GraphQLTypeUtil.unwrapAll(definition.getType()) : null;
			return Stream.concat(here, within(field.getSelectionSet(), type, place));
		}
		return Stream.empty();
	}

	private static String sentence(GraphQLFieldsContainer type, Field field, Argument argument) {
		return String.format(Locale.ROOT, "The field %s.%s has no argument %s.", type.getName(), field.getName(),
				argument.getName());
	}

	@SuppressWarnings("unchecked")
	private static List<Selection<?>> cast(SelectionSet selections) {
		return (List<Selection<?>>) (List<?>) selections.getSelections();
	}

}
