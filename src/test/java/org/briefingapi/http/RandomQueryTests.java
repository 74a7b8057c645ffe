package org.briefingapi.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import graphql.schema.GraphQLSchema;
import org.briefingapi.RealDataTest;
import org.briefingapi.http.Client.Answer;
import org.briefingapi.http.QueryGenerator.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random valid queries for the whole schema. Arguments may be rejected, but nothing may
 * fail. The property {@code random.seeds} sets their number.
 */
@RealDataTest
class RandomQueryTests {

	private static final int QUERIES = 25;

	private static final Set<String> REFUSALS = Set.of("BAD_USER_INPUT", "NOT_FOUND", "INVALID_CURSOR",
			"LIMIT_EXCEEDED");

	private final Client client;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private JdbcClient database;

	private Words words;

	RandomQueryTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@BeforeEach
	void gatherWords() {
		List<String> slugs = new ArrayList<>(
				database.sql("select slug from node order by slug").query(String.class).list());
		slugs.addAll(List.of("", "nobody", "' or 1=1 --", "%", "Ω"));
		List<String> cursors = new ArrayList<>(List.of("", "nonsense"));
		List<String> ids = new ArrayList<>(List.of("", "nonsense"));
		Answer answer = client.post("{actors {nodes {id} edges {cursor}} sources {nodes {id} edges {cursor}}}");
		answer.json().findValuesAsString("id").forEach(ids::add);
		answer.json().findValuesAsString("cursor").forEach(cursors::add);
		words = new Words(slugs, ids, cursors,
				List.of("2023-07-12", "2022-01-01", "2026-01-01", "0001-01-01", "9999-12-31"));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void neverFails(long seed) {
		GraphQLSchema schema = source.schema();
		QueryGenerator generator = new QueryGenerator(schema, words, seed);
		for (int i = 0; i < QUERIES; i++) {
			String query = generator.next();
			Answer answer = client.post(query);
			assertThat(answer.status()).as(query).isEqualTo(200);
			assertThat(codes(answer)).as("%s%n%s", query, answer).isSubsetOf(REFUSALS);
			if (!answer.json().has("errors")) {
				assertThat(answer.json().at("/data/__typename").asString()).isEqualTo("Query");
			}
		}
	}

	static LongStream seeds() {
		return LongStream.rangeClosed(1, Long.getLong("random.seeds", 20));
	}

	private static Set<String> codes(Answer answer) {
		Set<String> codes = new HashSet<>();
		for (JsonNode error : answer.json().path("errors")) {
			codes.add(error.at("/extensions/code").asString("none"));
		}
		return codes;
	}

}
