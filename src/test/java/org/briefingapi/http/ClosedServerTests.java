package org.briefingapi.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.briefingapi.http.Client.Answer;
import org.briefingapi.operation.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A server as one may run it in public: all that is off or open by default, turned. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "briefing.seed=load", "briefing.trusted-documents-only=true", "briefing.rate-limit.requests=3",
				"briefing.rate-limit.header=X-Client", "briefing.cors.allowed-origins=https://good.example",
				"briefing.cache-control=public, max-age=60", "briefing.answer-memory=1MB",
				"management.endpoints.web.exposure.include=health,prometheus" })
class ClosedServerTests {

	private final Client client;

	ClosedServerTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@Test
	void runsTrustedDocumentsOnly() throws IOException {
		String text = Files.readString(Path.of("schema/operations/sources.graphql"));
		assertThat(client.post(Map.of("query", text), client("a")).json().has("errors")).isFalse();
		assertThat(client.get(Map.of("documentId", "sources"), client("a")).json().has("errors")).isFalse();
		Answer byPost = client.post(Map.of("query", "{__typename}"), client("a"));
		assertThat(byPost.code()).isEqualTo("DOCUMENT_NOT_TRUSTED");
		Answer byGet = client.get(Map.of("query", "{__typename}"), client("b"));
		assertThat(byGet.code()).isEqualTo("DOCUMENT_NOT_TRUSTED");
		assertThat(byGet.header("ETag")).isEmpty();
	}

	@Test
	void doesNotTrustWhatClientsPersist() {
		Map<String, ?> extensions = Map.of("persistedQuery",
				Map.of("version", 1, "sha256Hash", Sha256.of("{__typename}")));
		assertThat(client.post(Map.of("query", "{__typename}", "extensions", extensions), client("c")).code())
			.isEqualTo("DOCUMENT_NOT_TRUSTED");
		assertThat(client.post(Map.of("extensions", extensions), client("c")).code())
			.isEqualTo("PERSISTED_DOCUMENT_NOT_FOUND");
	}

	@Test
	void letsAClientAskOnlySoOften() {
		for (int left = 2; left >= 0; left--) {
			Answer answer = client.get(Map.of("documentId", "sources"), client("d"));
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("RateLimit-Limit")).isEqualTo("3");
			assertThat(answer.header("RateLimit-Remaining")).isEqualTo(String.valueOf(left));
		}
		Answer refused = client.get(Map.of("documentId", "sources"), client("d"));
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.code()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
		assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
		assertThat(client.get(Map.of("documentId", "sources"), client("e")).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "https://good.example, 200, https://good.example", "https://evil.example, 403, ''" })
	void letsNamedOriginsReadAnswers(String origin, int status, String allowed) {
		Answer answer = client.get(Map.of("documentId", "sources"), "Origin", origin, "X-Client", origin);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(allowed);
		assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
		assertThat(answer.response().headers().allValues("Vary").toString()).contains("Origin");
	}

	@Test
	void letsCachesKeepAnswersAsLongAsTold() {
		assertThat(client.get(Map.of("documentId", "sources"), client("f")).header("Cache-Control"))
			.isEqualTo("public, max-age=60");
	}

	@Test
	void countsTrustedOperationsByNameAndOthersTogether() {
		client.get(Map.of("documentId", "sources"), client("g"));
		client.post(Map.of("query", "query MadeUp {__typename}", "operationName", "MadeUp"), client("g"));
		assertThat(client.getPath("/actuator/prometheus").response().body())
			.containsPattern("graphql_request_seconds_count\\{.*graphql_operation_name=\"Sources\"")
			.containsPattern("graphql_request_seconds_count\\{.*graphql_operation_name=\"other\"")
			.doesNotContain("MadeUp");
	}

	@Test
	void timesAnswersFromMemoryLikeAllOthers() {
		Map<String, String> asked = Map.of("documentId", "sources", "variables", "{\"first\": 3}");
		double before = timed();
		for (int i = 0; i < 3; i++) {
			assertThat(client.get(asked, client("h")).status()).isEqualTo(200);
		}
		assertThat(hits()).isPositive();
		assertThat(timed()).isEqualTo(before + 3);
	}

	private double timed() {
		return sum(
				".*http_server_requests_seconds_count\\{(?=.*method=\"GET\")(?=.*status=\"200\").*uri=\"/graphql\"\\} (.*)");
	}

	private double hits() {
		return sum("cache_gets_total\\{cache=\"answers\",.*result=\"hit\"\\} (.*)");
	}

	private double sum(String sample) {
		return Pattern.compile(sample)
			.matcher(client.getPath("/actuator/prometheus").response().body())
			.results()
			.mapToDouble(found -> Double.parseDouble(found.group(1)))
			.sum();
	}

	private static String[] client(String name) {
		return new String[] { "X-Client", name };
	}

}
