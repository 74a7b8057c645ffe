package org.briefingapi.http;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.briefingapi.RealDataTest;
import org.briefingapi.http.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class CachingTests {

	private static final Map<String, String> REQUEST = Map.of("query", "query($s: String!) {actor(slug: $s) {name}}",
			"variables", "{\"s\": \"japan\"}");

	private final Client client;

	@Autowired
	private JdbcClient database;

	CachingTests(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@Test
	void marksAnswersByGet() {
		Answer answer = client.get(REQUEST);
		assertThat(answer.json().at("/data/actor/name").asString()).isEqualTo("Japan");
		assertThat(answer.header("ETag")).matches("W/\"[0-9a-f]{32}\"");
		assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
		assertThat(answer.header("Vary")).isEqualTo("Accept");
		assertThat(client.get(REQUEST).header("ETag")).isEqualTo(answer.header("ETag"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "%s", "W/%s", "\"other\", %s", "*" })
	void answersThatNothingHasChanged(String ifNoneMatch) {
		String tag = client.get(REQUEST).header("ETag");
		Answer answer = client.get(REQUEST, "If-None-Match", ifNoneMatch.formatted(tag.substring("W/".length())));
		assertThat(answer.status()).isEqualTo(304);
		assertThat(answer.response().body()).isEmpty();
		assertThat(answer.header("ETag")).isEqualTo(tag);
		assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
		assertThat(answer.header("Vary")).isEqualTo("Accept");
	}

	@ParameterizedTest
	@CsvSource({ "/, text/html", "/actors/japan, text/html", "/statements, text/html", "/dashboard, text/html",
			"/graphiql, text/html", "/briefings/japan.md, */*", "/briefings/japan.html, */*",
			"/briefings/japan.json, */*", "/briefings/japan.jsonld, */*", "/export, */*", "/export/actors.csv, */*",
			"/export/statements.ndjson, */*", "/feeds/actors/japan.atom, */*", "/search?q=liaison, */*" })
	void compressesTextAndTellsThatNothingHasChanged(String address, String accept) {
		Answer answer = client.getPath(address, "Accept", accept, "Accept-Encoding", "gzip");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
		assertThat(client
			.getPath(address, "Accept", accept, "Accept-Encoding", "gzip", "If-None-Match", answer.header("ETag"))
			.status()).isEqualTo(304);
	}

	@ParameterizedTest
	@ValueSource(strings = { "page\\.css", "explorer/explorer\\.js" })
	void compressesStaticFiles(String name) {
		String pattern = "assets/" + name.replace("\\.", "-[0-9a-f]{32}\\.");
		Matcher file = Pattern.compile(pattern)
			.matcher(client.getPath("/graphiql", "Accept", "text/html").response().body());
		assertThat(file.find()).isTrue();
		Answer answer = client.getPath("/" + file.group(), "Accept-Encoding", "gzip");
		assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
		assertThat(answer.header("Cache-Control")).contains("immutable");
	}

	@Test
	void answersAnewAfterALoad() {
		String tag = client.get(REQUEST).header("ETag");
		String version = database.sql("select version from dataset").query(String.class).single();
		database.sql("update dataset set version = 'another'").update();
		try {
			// a load by another server is noticed within a second
			Awaitility.await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
				Answer answer = client.get(REQUEST, "If-None-Match", tag);
				assertThat(answer.status()).isEqualTo(200);
				assertThat(answer.header("ETag")).isNotEqualTo(tag);
			});
		}
		finally {
			database.sql("update dataset set version = ?").param(version).update();
			Awaitility.await().until(() -> tag.equals(client.get(REQUEST).header("ETag")));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{actor(slug: \"japan\") {name}} | {}",
			"query($s: String!) {actor(slug: $s) {name}} | {\"s\": \"nato\"}" })
	void marksOtherRequestsDifferently(String query, String variables) {
		Answer answer = client.get(Map.of("query", query, "variables", variables));
		assertThat(answer.header("ETag")).isNotEmpty().isNotEqualTo(client.get(REQUEST).header("ETag"));
	}

	@Test
	void marksMediaTypesDifferently() {
		Answer answer = client.get(REQUEST, "Accept", "application/graphql-response+json");
		assertThat(answer.header("Content-Type")).startsWith("application/graphql-response+json");
		assertThat(answer.header("ETag")).isNotEqualTo(client.get(REQUEST).header("ETag"));
	}

	@Test
	void marksAnswersToClientsThatTakeEventsToo() {
		Answer answer = client.get(REQUEST, "Accept",
				"application/graphql-response+json, application/json, text/event-stream, multipart/mixed");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("ETag")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{unknown}", "{actors(after: \"x\") {totalCount}}" })
	void marksNoAnswerWithErrors(String query) {
		Answer answer = client.get(Map.of("query", query), "If-None-Match", "*");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("ETag")).isEmpty();
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void marksNoAnswerByPost() {
		assertThat(client.post("{dataset {version}}").header("ETag")).isEmpty();
	}

	@Test
	void answersHeadLikeGetWithoutBody() {
		Answer answer = client.method("HEAD");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.response().body()).isEmpty();
	}

	@Test
	void tellsBrowsersToTakeAnswersForNothingElse() {
		Answer answer = client.get(REQUEST);
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
	}

	@Test
	void letsNoOtherSiteReadAnswers() {
		Answer answer = client.get(REQUEST, "Origin", "https://example.org");
		assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/actuator/health, 200", "/actuator/health/liveness, 200", "/actuator/health/readiness, 200",
			"/actuator/prometheus, 404", "/actuator/env, 404", "/actuator/heapdump, 404" })
	void tellsOfItsHealthAndNothingElse(String path, int status) {
		Answer answer = client.getPath(path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.toString()).doesNotContain("H2", "jdbc");
	}

}
