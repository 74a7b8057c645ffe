package org.briefingapi.graphql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Adds near names of the schema to messages about an unknown name. Near is a name with a
 * similar spelling, or one that begins or ends with the unknown name.
 */
final class NearSchemaNames {

	private static final int MAX = 3;

	private final GraphQLSchema schema;

	/**
	 * The messages of i18n/Validation_en_GB.properties about unknown names, each with the
	 * names that may be meant.
	 */
	private final List<Kind> kinds;

	NearSchemaNames(GraphQLSchema schema) {
		this.schema = schema;
		this.kinds = List.of(
				new Kind("The type (?<type>\\w+) has no field (?<name>\\w+)\\.", found -> fields(found.group("type"))),
				new Kind("The field (?<type>\\w+)\\.(?<field>\\w+) has no argument (?<name>\\w+)\\.",
						found -> arguments(found.group("type"), found.group("field"))),
				new Kind(".* has a field (?<name>\\w+), which (?<type>\\w+) does not have\\.",
						found -> fields(found.group("type"))),
				new Kind("There is no type (?<name>\\w+)\\.", found -> types()),
				new Kind("There is no directive (?<name>\\w+)\\.", found -> directives()));
	}

	/** The message, with the near names if there are any. */
	String added(String sentence) {
		return kinds.stream()
			.flatMap(kind -> kind.near(sentence).stream())
			.filter(near -> !near.isEmpty())
			.map(near -> sentence.substring(0, sentence.length() - 1) + "; near it "
					+ ((near.size() == 1) ? "is " : "are ") + String.join(", ", near) + ".")
			.findFirst()
			.orElse(sentence);
	}

	private List<String> fields(String type) {
		if (schema.getType(type) instanceof GraphQLFieldsContainer container) {
			return names(container.getFieldDefinitions());
		}
		return (schema.getType(type) instanceof GraphQLInputObjectType input) ? names(input.getFieldDefinitions())
				: List.of();
	}

	private List<String> arguments(String type, String field) {
		GraphQLFieldDefinition definition = (schema.getType(type) instanceof GraphQLFieldsContainer container)
				? container.getFieldDefinition(field) : null;
		return (definition != null) ? names(definition.getArguments()) : List.<String>of();
	}

	private List<String> types() {
		return names(schema.getAllTypesAsList()).stream().filter(name -> !name.startsWith("__")).toList();
	}

	private List<String> directives() {
		return names(schema.getDirectives());
	}

	private static List<String> names(Collection<? extends GraphQLNamedSchemaElement> elements) {
		return elements.stream().map(GraphQLNamedSchemaElement::getName).toList();
	}

	private static List<String> near(String wrong, List<String> names) {
		String folded = wrong.toLowerCase(Locale.ROOT);
		LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, wrong.length() / 3));
		return names.stream()
			.map(name -> new Near(name, distance(folded, name.toLowerCase(Locale.ROOT), distance)))
			.filter(near -> near.distance() >= 0)
			.sorted(Comparator.comparingInt(Near::distance))
			.limit(MAX)
			.map(Near::name)
			.toList();
	}

	/** The distance between two names; negative if the name is not near. */
	private static int distance(String wrong, String name, LevenshteinDistance distance) {
		int letters = distance.apply(wrong, name);
		boolean part = wrong.length() > 2 && (name.startsWith(wrong) || name.endsWith(wrong));
		return (letters < 0 && part) ? Math.abs(name.length() - wrong.length()) : letters;
	}

	private record Near(String name, int distance) {
	}

	/**
	 * A kind of message.
	 *
	 * @param pattern a pattern with the group "name" for the unknown name
	 * @param names the schema names that may be meant
	 */
	private record Kind(Pattern pattern, Function<Matcher, List<String>> names) {

		private Kind(String pattern, Function<Matcher, List<String>> names) {
			this(Pattern.compile(pattern, Pattern.DOTALL), names);
		}

		private Optional<List<String>> near(String sentence) {
			Matcher found = pattern.matcher(sentence);
			return found.matches() ? Optional.of(NearSchemaNames.near(found.group("name"), names.apply(found)))
					: Optional.empty();
		}

	}

}
