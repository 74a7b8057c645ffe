package org.briefingapi.limit;

import java.util.Map;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.briefingapi.limit.ListSizes.ListSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldCostsTests {

	private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator
		.makeUnExecutableSchema(new SchemaParser().parse("""
				directive @cost(weight: String!) on FIELD_DEFINITION
				directive @listSize(assumedSize: Int!) on FIELD_DEFINITION
				type Query {
				  measured: [Query!]!
				  capped: [Query!]! @listSize(assumedSize: 10)
				  shared: [Query!]!
				  sharedButComputed: [Query!]! @listSize(assumedSize: 50)
				  computed: [Query!]! @listSize(assumedSize: 50) @cost(weight: "7")
				  unknown: [Query!]!
				}
				"""));

	private static final Map<String, ListSize> SIZES = Map.of("Query.measured", new ListSize(40, 3), "Query.capped",
			new ListSize(40, 3), "shared", new ListSize(30, 2), "sharedButComputed", new ListSize(30, 2));

	private final FieldCosts costs = new FieldCosts(5);

	@ParameterizedTest
	@CsvSource(textBlock = """
			measured,          40, 3
			capped,            10, 3
			shared,            30, 2
			sharedButComputed, 50, 50
			computed,          50, 50
			unknown,           5,  5
			""")
	void takesTheSizeOfAListFromTheDataAndTheSchema(String field, int ofOne, int ofMany) {
		GraphQLObjectType type = SCHEMA.getQueryType();
		assertThat(costs.size(SIZES, type, type.getField(field), false)).isEqualTo(ofOne);
		assertThat(costs.size(SIZES, type, type.getField(field), true)).isEqualTo(ofMany);
	}

	@ParameterizedTest
	@CsvSource({ "computed, 7", "unknown, 1" })
	void takesTheWeightOfAFieldFromTheSchema(String field, int weight) {
		assertThat(costs.weight(SCHEMA.getQueryType().getField(field))).isEqualTo(weight);
	}

}
