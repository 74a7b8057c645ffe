package org.briefingapi.http;

import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.briefingapi.http.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every error code with its extensions, over HTTP. In this test the field {@code licence}
 * fails, and {@code loadedAt} never returns.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "briefing.seed=load", "briefing.limits.time=2s", "briefing.introspection=false",
				"briefing.limits.answer=20KB" })
@ExtendWith(OutputCaptureExtension.class)
class ErrorCodeTests {

	private static final String GRAPHQL = "application/graphql-response+json";

	private final Client client;

	ErrorCodeTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void saysWhatIsWrongAndWhatWouldBeRight(String query, Map<String, ?> variables, String argument, String sentence) {
		Answer answer = client.post(Map.of("query", query, "variables", variables), "Accept-Language", "de");
		assertThat(answer.message()).isEqualTo(sentence);
		assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
		assertThat(answer.error().at("/extensions/argument").asString("")).isEqualTo(argument);
		assertThat(answer.error().at("/locations/0/line").asInt()).isEqualTo(1);
	}

	static Stream<Arguments> sentences() {
		String kinds = "one of STATE, ORGANISATION, GROUPING, INSTITUTION, PERSON, COMPANY, MEDIA, UNNAMED.";
		String withFilter = "query($f: ActorFilter!) {actors(filter: $f) {totalCount}}";
		return Stream.of(arguments("{actors {total}}", Map.of(), "", "The type ActorConnection has no field total."),
				arguments("{actors(kind: STATE) {totalCount}}", Map.of(), "",
						"The field Query.actors has no argument kind."),
				arguments("{actor {name}}", Map.of(), "", "The argument slug is missing, and is required."),
				arguments("{actor(slug: null) {name}}", Map.of(), "", "slug is null, and is required."),
				arguments("{actors}", Map.of(), "",
						"The field actors is of the type ActorConnection!; select fields of it."),
				arguments("{dataset {version {x}}}", Map.of(), "",
						"The field version is of the type String!, which has no fields to select."),
				arguments("{actors(filter: {kinds: [LOUD]}) {totalCount}}", Map.of(), "filter.kinds[0]",
						"filter.kinds[0] is LOUD, but takes " + kinds),
				arguments("{actors(filter: {size: 1}) {totalCount}}", Map.of(), "",
						"filter has a field size, which ActorFilter does not have."),
				arguments("{actor(slug: \"japan\") {members(asOf: \"July\") {title}}}", Map.of(), "asOf",
						"asOf is July, but takes a date such as 2023-07-12."),
				arguments("{actors(first: \"2\") {totalCount}}", Map.of(), "first",
						"first is 2, but takes a whole number from -2147483648 to 2147483647."),
				arguments(withFilter, Map.of("f", Map.of("not", Map.of("kinds", "LOUD"))), "$f.not.kinds[0]",
						"$f.not.kinds[0] is LOUD, but takes " + kinds),
				arguments(withFilter, Map.of("f", Map.of("memberOf", List.of("nato", 4))), "$f.memberOf[1]",
						"$f.memberOf[1] is 4, but takes a string."),
				arguments(withFilter, Map.of("f", "STATE"), "$f",
						"$f is STATE, which is no object; it should be of the type ActorFilter."),
				arguments(withFilter, Map.of("f", Map.of("size", 1)), "$f",
						"$f has a field size, which ActorFilter does not have."),
				arguments(withFilter, Map.of(), "$f", "$f is missing or null, and is required."),
				arguments("{actors", Map.of(), "",
						"The document cannot be read at line 1, column 8: <EOF> does not belong there."),
				arguments("{__schema {types {name}}}", Map.of(), "",
						"Introspection is closed on this server; take the schema from the schema folder of the project."));
	}

	@Test
	void nearestNamesComeWithNotFound() {
		Answer answer = client.post("{briefing(actor: \"japn\") {asOf}}");
		assertThat(answer.code()).isEqualTo("NOT_FOUND");
		assertThat(answer.message()).contains("near it are japan");
	}

	@ParameterizedTest
	@CsvSource({ "bm9uc2Vuc2U, INVALID_CURSOR", "'', INVALID_CURSOR", "%, INVALID_CURSOR" })
	void refusesForeignCursors(String cursor, String code) {
		Answer answer = client.post(Map.of("query", "query($c: String) {actors(after: $c) {totalCount}}", "variables",
				Map.of("c", cursor)));
		assertThat(answer.code()).isEqualTo(code);
		assertThat(answer.error().at("/extensions/argument").asString()).isEqualTo("after");
		assertThat(answer.error().at("/path/0").asString()).isEqualTo("actors");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					query($v: ID = "x") { node(id: $v) { id } }                                            | id
					query($v: [ID!] = ["x"]) { nodes(ids: $v) { id } }                                     | ids
					query($v: ID = "x") { nodes(ids: [$v]) { id } }                                        | ids
					query($v: CodeScheme = WIKIDATA) { actorByCode(scheme: $v, value: "x") { slug } }      | scheme
					query($v: StatementDimension = ACT) { statementCounts(groupBy: [$v]) { count } }       | groupBy
					query($v: Date = "2023-01-01") { briefing(actor: "nato") { changes(since: $v) { __typename } } } | since
					query($v: OrderDirection = ASC) { actors(orderBy: {field: NAME, direction: $v}) { totalCount } } | orderBy.direction
					query($v: Boolean = true) { __typename @skip(if: $v) }                                 | if
					query($v: Boolean = true) { ... @include(if: $v) { __typename } }                      | if
					""")
	void refusesNullInPlaceOfTheDefaultWhereAValueIsRequired(String query, String argument) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("v", null);
		Answer answer = client.post(Map.of("query", query, "variables", variables));
		assertThat(answer.code()).as(answer::toString).isEqualTo("BAD_USER_INPUT");
		assertThat(answer.error().at("/extensions/argument").asString()).isEqualTo(argument);
		assertThat(answer.message()).isEqualTo(argument + " is $v, which is null, and is required.");
	}

	@Test
	void tellsLimitAndFound() {
		Answer answer = client.post("{nodes(ids: [" + "\"x\" ".repeat(101) + "]) {id}}");
		assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(answer.message()).isEqualTo("ids has 101 entries; at most 100 are allowed.");
		assertThat(answer.error().at("/extensions/limit").asString()).isEqualTo("list-size");
		assertThat(answer.error().at("/extensions/allowed").asInt()).isEqualTo(100);
		assertThat(answer.error().at("/extensions/found").asInt()).isEqualTo(101);
	}

	@Test
	void refusesAnAnswerThatIsTooLarge() {
		Answer answer = client
			.post("{actors(first: 100) {nodes {id slug name aliases note a: id b: id c: id d: name}}}");
		assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(answer.message())
			.isEqualTo("The answer has more than 20480 bytes, which is the limit. Ask for less at once.");
		assertThat(answer.json().has("data")).isFalse();
		assertThat(client.post("{actors(first: 3) {nodes {id}}}").json().has("errors")).isFalse();
	}

	@Test
	void tellsTheCostOfWhatItRefuses() {
		Answer answer = client
			.post("{actors(first: 100) {nodes" + "{members {actor".repeat(6) + "{name" + "}".repeat(15));
		assertThat(answer.error().at("/extensions/limit").asString()).isEqualTo("cost");
		assertThat(answer.json().at("/extensions/cost/limit").asInt()).isEqualTo(50_000);
		assertThat(answer.json().at("/extensions/cost/requested").asInt()).isGreaterThan(50_000);
	}

	@ParameterizedTest
	@CsvSource({ "{actor(slug: \"nato\") {slug name}}, 3", "{actors {nodes {slug}}}, 22",
			"{actors(first: 3) {nodes {slug} totalCount pageInfo {hasNextPage}}}, 27",
			"{actors(last: 3) {edges {node {slug aliases}}}}, 11", "{nodes(ids: [\"a\" \"b\"]) {id}}, 5" })
	void countsWhatIsFetched(String query, int cost) {
		assertThat(client.post(query).json().at("/extensions/cost/requested").asInt()).isEqualTo(cost);
	}

	@Test
	void stopsWhatTakesTooLong() {
		Answer answer = client.post("{dataset {loadedAt version}}");
		assertThat(answer.code()).isEqualTo("TIMEOUT");
		assertThat(client.post("{dataset {version}}").json().has("errors")).isFalse();
	}

	@Test
	void keepsFaultsForTheLog(CapturedOutput output) {
		Answer answer = client.post("{dataset {licence}}");
		assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
		String id = answer.error().at("/extensions/id").asString();
		assertThat(answer.message()).isEqualTo("Something went wrong here; the log has it as " + id + ".");
		assertThat(answer.toString()).doesNotContain("secret");
		assertThat(output).contains(id, "secret");
	}

	@ParameterizedTest
	@CsvSource({ "application/json, 200", GRAPHQL + ", 400", "*/*, 200", "application/*;q=0.5, 200",
			GRAPHQL + ";q=0.9; application/json;q=0.1, 400", "text/html, 406", "nonsense, 400" })
	void choosesTheStatusByMediaType(String accept, int status) {
		Answer answer = client.post(Map.of("query", "{unknown}"), "Accept", accept);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Failures {

		@Bean
		RuntimeWiringConfigurer failures(EntityManager entityManager) {
			return wiring -> wiring.type("Dataset", type -> type.dataFetcher("licence", environment -> {
				throw new IllegalStateException("secret");
			}).dataFetcher("loadedAt", environment -> entityManager.createNativeQuery("""
					select count(*) from information_schema.columns a, information_schema.columns b,
					information_schema.columns c, information_schema.columns d""").getSingleResult()));
		}

	}

}
