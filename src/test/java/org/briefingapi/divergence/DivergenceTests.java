package org.briefingapi.divergence;

import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.stream.IntStream;

import org.briefingapi.RealDataTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The divergences in the project's data, by each field that leads to them. */
@RealDataTest
class DivergenceTests {

	@Autowired
	private ExecutionGraphQlServiceTester graphQl;

	@Test
	void haveAllThatTheRecordIsContestedOn() {
		List<String> slugs = slugs("{ divergences(first: 100) { nodes { slug } } }", "divergences.nodes[*].slug");
		// a slip of the tongue, a misprint and two translations are notes on their
		// records
		IntStream.rangeClosed(1, 22)
			.filter(number -> !Set.of(18, 20, 21, 22).contains(number))
			.forEach(number -> assertThat(slugs).as("D%02d", number)
				.anyMatch(slug -> slug.startsWith("d%02d-".formatted(number))));
	}

	@Test
	void giveAReasonForAPreferredReading() {
		String query = "{ divergences(filter: { resolved: true }, first: 100) { nodes { preferred { reason citations { source { slug } } } } } }";
		assertThat(slugs(query, "divergences.nodes[*].preferred.reason")).isNotEmpty()
			.allSatisfy(reason -> assertThat(reason).isNotBlank());
	}

	@Test
	void areReachedFromTheirActors() {
		for (String actor : List.of("japan", "china", "nato", "emmanuel-macron", "loreal")) {
			List<String> reached = graphQl
				.document("query($slug: String!) { actor(slug: $slug) { divergences { slug } } }")
				.variable("slug", actor)
				.execute()
				.path("actor.divergences[*].slug")
				.entityList(String.class)
				.get();
			List<String> filtered = graphQl.document(
					"query($slug: String!) { divergences(filter: { actors: [$slug] }, first: 100) { nodes { slug } } }")
				.variable("slug", actor)
				.execute()
				.path("divergences.nodes[*].slug")
				.entityList(String.class)
				.get();
			assertThat(reached).as(actor).isEqualTo(filtered);
		}
		assertThat(slugs("{ actor(slug: \"japan\") { divergences { slug } } }", "actor.divergences[*].slug"))
			.isNotEmpty();
	}

	@Test
	void makeAStatementContested() {
		List<Map<String, Object>> contested = graphQl
			.document("{ statements(filter: { contested: true }, first: 100) { nodes { divergences { slug } } } }")
			.execute()
			.path("statements.nodes[*].divergences")
			.entityList(Object.class)
			.get()
			.stream()
			.map(divergences -> Map.<String, Object>of("divergences", divergences))
			.toList();
		assertThat(contested).isNotEmpty()
			.allSatisfy(statement -> assertThat((List<?>) statement.get("divergences")).isNotEmpty());
		assertThat(slugs("{ statements(filter: { contested: false }, first: 100) { nodes { divergences { slug } } } }",
				"statements.nodes[*].divergences[*].slug"))
			.isEmpty();
	}

	private List<String> slugs(String query, String path) {
		return graphQl.document(query).execute().path(path).entityList(String.class).get();
	}

}
