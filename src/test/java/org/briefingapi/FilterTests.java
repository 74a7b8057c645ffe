package org.briefingapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks every field of every filter against the data of the project. */
@RealDataTest
class FilterTests {

	@Autowired
	private Questions questions;

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|',
			textBlock = """
					statements | speakers: ["ayako-doi", "nikkei"]                     | 53
					statements | speakerKinds: [STATE, ORGANISATION]                   | 6
					statements | onBehalfOf: ["china"]                                | 20
					statements | about: ["nato-tokyo-office", "japan"]                | 87
					statements | about: ["ukraine-war"]                               | 5
					statements | areas: ["ukraine-war"]                                | 6
					statements | in: ["vilnius-communique"]                           | 15
					statements | events: ["vilnius-summit"]                            | 18
					statements | sources: ["asianews-vilnius-2023-07"]                 | 24
					statements | kinds: [DECLARATION, QUOTATION]                       | 65
					statements | acts: [REQUEST, THREATEN]                             | 6
					statements | said: {to: "2022-12-31"}                             | china-nato-tentacles-2022 stoltenberg-china-not-adversary-2022-06-29
					statements | said: {}                                             | 187
					statements | contested: true                                      | 6
					statements | contested: false                                     | 182
					statements | minIndependentOrigins: 3                             | stoltenberg-office-still-on-the-table no-other-partner-closer-2023-07-12 macron-partnership-rather-than-office macron-geography-is-stubborn stoltenberg-china-not-adversary-2023-07-11 stoltenberg-china-challenges-order tomita-office-not-final macron-taiwan-not-followers macron-dollar-extraterritoriality-interview macron-global-strategic-partnership
					statements | speakers: ["ayako-doi"], not: {about: ["nato"]}       | 29
					agreements | parties: ["france", "united-states"]                   | fra-chn-global-strategic-partnership jpn-usa-gsomia-2007
					agreements | parties: ["japan"], kinds: [TREATY]                     | jpn-nato-information-security-2010 jpn-usa-gsomia-2007
					agreements | areas: ["shipping"]                                   | cma-cgm-cssc cma-cgm-cosco
					agreements | areas: ["capability-and-interoperability"]            | itpp-jpn-2023 itpp-kor-2023 itpp-aus-2023
					agreements | kinds: [COMMUNIQUE, DECLARATION, RELATIONSHIP_LABEL]  | vilnius-communique jpd-jpn-2013 jpd-aus-2012 fra-chn-global-strategic-partnership
					agreements | statuses: [SUPERSEDED], parties: ["japan"]               | ipcp-jpn-2014 ipcp-jpn-2018 ipcp-jpn-2020
					agreements | statuses: [PROPOSED, NONE]                             | itpp-nzl
					agreements | signed: {from: "2014-01-01", to: "2019-06-30"}       | ipcp-jpn-2014 ipcp-jpn-2018 ipcp-aus-2019
					actors     | kinds: [STATE, GROUPING]                              | 16
					actors     | memberOf: ["ap4"]                                    | japan south-korea australia new-zealand
					actors     | name: "STOLTENBERG"                                  | jens-stoltenberg
					events     | kinds: [SIGNING]                                      | 10
					events     | participants: ["japan"]                               | vilnius-summit four-leaders-meeting-2023-07-12 kishida-stoltenberg-press-2023-07-12 japan-nato-mission-accreditation-2018 japan-nato-mission-opening gsomia-signing-2007 japan-nato-information-security-signing-2010 jpd-jpn-signing-2013 ipcp-jpn-signing-2014
					events     | held: {from: "2012-01-01", to: "2014-12-31"}         | ipcp-jpn-signing-2014 jpd-jpn-signing-2013 ipcp-aus-signing-2013 jpd-aus-signing-2012 ipcp-nzl-signing-2012
					areas | name: "cyber"                                  | cyber-defence
					areas | broader: ["ukraine-war"]                       | aid-to-ukraine
					divergences | entries: ["nato-tokyo-office"]                        | 9
					divergences | kinds: [WHO, WHEN]                                   | 11
					divergences | properties: ["text", "label"]                         | 5
					divergences | resolved: true                                      | 27
					divergences | resolved: false                                     | 3
					""")
	void findsWhatTheDataSays(String field, String filter, String expected) {
		JsonNode found = ask(field, "{" + filter + "}");
		if (expected.chars().allMatch(Character::isDigit)) {
			assertThat(found.path("totalCount").asInt()).isEqualTo(Integer.parseInt(expected));
		}
		else {
			assertThat(Questions.texts(found.path("nodes"), "slug")).containsExactlyInAnyOrder(expected.split(" "));
		}
		if (fields(field).containsKey("not")) {
			assertThat(size(field, "{not: {" + filter + "}}"))
				.isEqualTo(size(field, "{}") - found.path("totalCount").asInt());
			assertThat(size(field, "{not: {not: {" + filter + "}}}")).isEqualTo(found.path("totalCount").asInt());
		}
	}

	@ParameterizedTest
	@CsvSource({ "statements", "agreements", "actors", "events", "areas", "divergences", "gaps" })
	void findsNothingByAnEmptyList(String field) {
		fields(field).forEach((name, definition) -> {
			if (GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList) {
				assertThat(size(field, "{%s: []}".formatted(name))).as(name).isZero();
				if (fields(field).containsKey("not")) {
					assertThat(size(field, "{not: {%s: []}}".formatted(name))).as(name).isEqualTo(size(field, "{}"));
				}
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "statements", "agreements", "actors", "events", "areas", "divergences", "gaps" })
	void findsAllByAnEmptyFilter(String field) {
		assertThat(size(field, "{}")).isPositive().isEqualTo(size(field, "null"));
		if (fields(field).containsKey("not")) {
			assertThat(size(field, "{not: {}}")).isZero();
			assertThat(size(field, "{not: null}")).isEqualTo(size(field, "{}"));
		}
	}

	@Test
	void findsByRelatedThingsInNestedLists() {
		JsonNode data = questions.data("""
				{ actor(slug: "nato") {
				  statements(filter: { speakerKinds: [PERSON] }) { totalCount }
				  agreements(filter: { areas: ["cyber-defence"], not: { statuses: [SUPERSEDED] } }) { nodes { slug } }
				} }""").path("actor");
		assertThat(data.path("statements").path("totalCount").asInt()).isPositive();
		assertThat(Questions.texts(data.path("agreements").path("nodes"), "slug")).contains("itpp-jpn-2023")
			.doesNotContain("ipcp-jpn-2020");
	}

	private int size(String field, String filter) {
		return ask(field, filter).path("totalCount").asInt();
	}

	private JsonNode ask(String field, String filter) {
		String node = field.equals("gaps") ? "kind" : "slug";
		return questions
			.data("{ %s(filter: %s, first: 100) { totalCount nodes { %s } } }".formatted(field, filter, node))
			.path(field);
	}

	private Map<String, GraphQLInputObjectField> fields(String field) {
		GraphQLInputObjectType type = (GraphQLInputObjectType) questions.schema()
			.getQueryType()
			.getFieldDefinition(field)
			.getArgument("filter")
			.getType();
		List<GraphQLInputObjectField> fields = type.getFields();
		return fields.stream().collect(Collectors.toMap(GraphQLInputObjectField::getName, each -> each));
	}

}
