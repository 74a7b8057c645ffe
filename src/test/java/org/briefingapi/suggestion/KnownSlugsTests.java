package org.briefingapi.suggestion;

import org.briefingapi.RealDataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class KnownSlugsTests {

	@Autowired
	private ExecutionGraphQlServiceTester graphQl;

	@ParameterizedTest(name = "{0}({1}: {2})")
	@CsvSource(delimiter = '|', textBlock = """
			statements  | about: [%s]        | republic-of-korea              | south-korea
			statements  | not: {about: [%s]} | republic-of-korea              | south-korea
			statements  | areas: [%s]        | artificial-intelligence        | emerging-and-disruptive-technologies
			agreements  | parties: [%s]      | republic-of-korea              | south-korea
			agreements  | areas: [%s]        | innovation                     | science-and-technology
			areas       | broader: [%s]      | artificial-intelligence        | emerging-and-disruptive-technologies
			events      | participants: [%s] | ambassador-yokota              | jun-yokota
			divergences | actors: [%s]       | republic-of-korea              | south-korea
			gaps        | entries: [%s]      | wang-wenbin-spearhead-question | wang-wenbin-spearhead-natos-extension
			""")
	void findsARecordInAFilterUnderItsFormerSlug(String list, String filter, String former, String current) {
		int all = total(list + "(first: 1)");
		int found = total("%s(first: 1, filter: {%s})".formatted(list, filter.formatted('"' + current + '"')));
		assertThat(found).isPositive().isLessThan(all);
		assertThat(total("%s(first: 1, filter: {%s})".formatted(list, filter.formatted('"' + former + '"'))))
			.isEqualTo(found);
	}

	@Test
	void comparesTheAgreementsOfAnActorUnderItsFormerSlug() {
		String document = "{ coverage(actors: [\"%s\"]) { agreements { slug } } }";
		Object ofCurrent = graphQl.document(document.formatted("south-korea"))
			.execute()
			.path("coverage")
			.entity(Object.class)
			.get();
		assertThat(ofCurrent.toString()).contains("itpp-kor-2023");
		assertThat(graphQl.document(document.formatted("republic-of-korea"))
			.execute()
			.path("coverage")
			.entity(Object.class)
			.get()).isEqualTo(ofCurrent);
	}

	@Test
	void refusesAFormerSlugOfAnotherType() {
		graphQl.document("{ statements(first: 1, filter: {speakers: [\"innovation\"]}) { totalCount } }")
			.execute()
			.errors()
			.satisfy(errors -> assertThat(errors).singleElement()
				.satisfies(error -> assertThat(error.getMessage()).isEqualTo(
						"filter.speakers names \"innovation\". There is no actor \"innovation\": it is an area.")));
	}

	private int total(String list) {
		return graphQl.document("{ " + list + " { totalCount } }")
			.execute()
			.path(list.replaceAll("\\(.*", "") + ".totalCount")
			.entity(Integer.class)
			.get();
	}

}
