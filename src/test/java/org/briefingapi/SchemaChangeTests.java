package org.briefingapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the schema with the last recorded one, to find changes that break clients. */
class SchemaChangeTests {

	private static final Path SCHEMA = Path.of("schema");

	private static final Path RECORDED = Path.of("src/test/resources/schema/recorded.graphqls");

	private static final String RECORD = "schema.record";

	private static final String SAMPLE = """
			type Query {
			  node: Node
			  items(filter: Filter, first: Int): [Item!]!
			  any: Any
			}
			type Subscription { changed: Kind! }
			interface Node { id: ID! }
			type Item implements Node { id: ID! name: String! kind: Kind }
			type Other implements Node { id: ID! note: String }
			union Any = Item | Other
			enum Kind { ONE TWO }
			input Filter { kind: Kind }
			""";

	@Test
	void breaksNoClientOfTheRecordedSchema() throws IOException {
		GraphQLSchema present = schema(present());
		if (Boolean.getBoolean(RECORD)) {
			Files.createDirectories(RECORDED.getParent());
			Files.writeString(RECORDED, print(present));
		}
		assertThat(breakages(schema(Files.readString(RECORDED)), present))
			.as("What breaks clients of %s; where that is meant, record the schema anew: mvn test -Dtest=%s -D%s=true",
					RECORDED, SchemaChangeTests.class.getSimpleName(), RECORD)
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '`',
			value = { "name: String! => `` => missing the field 'Item.name'",
					"name: String! => name: String => 'Item.name' from type 'String!' to 'String'",
					"name: String! => name: Int! => 'Item.name' from type 'String!' to 'Int!'",
					"[Item!]! => [Item]! => 'Query.items' from type '[Item!]!' to '[Item]!'",
					", first: Int => `` => less arguments on field 'Query.items'",
					"first: Int => first: Int! => 'Query.items' argument 'first' from type 'Int' to 'Int!'",
					"first: Int => first: Int, last: Int! => new argument 'last' on field 'Query.items' non null",
					"any: Any => `` => missing the field 'Query.any'",
					"changed: Kind! => changed: Kind => 'Subscription.changed' from type 'Kind!' to 'Kind'",
					"Item | Other => Item => does not contain union member type 'Other'",
					"Other implements Node => Other => missing the interface named 'Node'",
					"ONE TWO => ONE => missing an enum value 'TWO'",
					"Filter { kind: Kind } => Filter { kind: Kind! } => input field 'kind' from type 'Kind' to 'Kind!'",
					"Filter { kind: => Filter { name: String! kind: => new input field 'name' non null" })
	void seesWhatBreaksAClient(String before, String after, String message) {
		assertThat(breakages(schema(SAMPLE), schema(changed(before, after)))).singleElement()
			.asString()
			.contains(message);
	}

	@Test
	void seesThatATypeHasGoneWhichNoFieldNames() {
		String more = SAMPLE + "type Third implements Node { id: ID! }";
		assertThat(breakages(schema(more), schema(SAMPLE))).containsExactly("The type Third has gone");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '`',
			value = { "note: String => note: String, more: Int", "note: String => note: String!",
					"first: Int => first: Int, last: Int", "ONE TWO => ONE TWO THREE",
					"Filter { kind: => Filter { name: String kind:", "any: Any => any: Any, other: Other" })
	void letsTheSchemaGrow(String before, String after) {
		assertThat(breakages(schema(SAMPLE), schema(changed(before, after)))).isEmpty();
	}

	private static String changed(String before, String after) {
		assertThat(SAMPLE).containsOnlyOnce(before);
		return SAMPLE.replace(before, after);
	}

	private static List<String> breakages(GraphQLSchema before, GraphQLSchema after) {
		CapturingReporter reporter = new CapturingReporter();
		new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), reporter);
		// SchemaDiff does not follow interfaces to the types that implement them
		Stream<String> gone = before.getAllTypesAsList()
			.stream()
			.filter(GraphQLObjectType.class::isInstance)
			.map(GraphQLNamedType::getName)
			.filter(name -> !after.containsType(name))
			.map("The type %s has gone"::formatted);
		return Stream.concat(reporter.getBreakages().stream().map(DiffEvent::getReasonMsg), gone).toList();
	}

	private static String present() throws IOException {
		StringBuilder text = new StringBuilder();
		try (Stream<Path> files = Files.list(SCHEMA)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".graphqls")).sorted().toList()) {
				text.append(Files.readString(file));
			}
		}
		return text.toString();
	}

	private static GraphQLSchema schema(String text) {
		TypeDefinitionRegistry types = new SchemaParser().parse(text);
		return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
	}

	private static String print(GraphQLSchema schema) {
		return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
			.includeDirectiveDefinitions(false)
			.includeDirectives("deprecated"::equals)).print(schema);
	}

}
