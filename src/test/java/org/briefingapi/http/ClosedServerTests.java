package org.briefingapi.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.briefingapi.MovableClock;
import org.briefingapi.http.Client.Answer;
import org.briefingapi.live.StreamKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server with a public configuration: each option that is off or open by default is
 * changed.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "briefing.seed=load", "briefing.trusted-documents-only=true", "briefing.rate-limit.requests=3",
				"briefing.trusted-proxies=1", "briefing.cors.allowed-origins=https://good.example",
				"briefing.cache-control=public, max-age=60", "server.forward-headers-strategy=framework",
				"briefing.response-cache.size=1MB", "management.endpoints.web.exposure.include=health,prometheus" })
class ClosedServerTests {

	private final Client client;

	private final int port;

	@Autowired
	private MovableClock clock;

	ClosedServerTests(@LocalServerPort int port) {
		this.client = new Client(port);
		this.port = port;
	}

	@Test
	void runsTrustedDocumentsOnly() throws IOException {
		String text = Files.readString(Path.of("schema/operations/sources.graphql"));
		assertThat(client.post(Map.of("query", text), client("192.0.2.1")).json().has("errors")).isFalse();
		assertThat(client.get(Map.of("documentId", "sources"), client("192.0.2.1")).json().has("errors")).isFalse();
		Answer byPost = client.post(Map.of("query", "{__typename}"), client("192.0.2.1"));
		assertThat(byPost.code()).isEqualTo("DOCUMENT_NOT_TRUSTED");
		Answer byGet = client.get(Map.of("query", "{__typename}"), client("192.0.2.2"));
		assertThat(byGet.code()).isEqualTo("DOCUMENT_NOT_TRUSTED");
		assertThat(byGet.header("ETag")).isEmpty();
	}

	@Test
	void doesNotTrustWhatClientsPersist() {
		Map<String, ?> extensions = Map.of("persistedQuery",
				Map.of("version", 1, "sha256Hash", DigestUtils.sha256Hex("{__typename}")));
		assertThat(client.post(Map.of("query", "{__typename}", "extensions", extensions), client("192.0.2.3")).code())
			.isEqualTo("DOCUMENT_NOT_TRUSTED");
		assertThat(client.post(Map.of("extensions", extensions), client("192.0.2.3")).code())
			.isEqualTo("PERSISTED_DOCUMENT_NOT_FOUND");
	}

	@Test
	void letsAClientAskOnlySoOften() {
		for (int left = 2; left >= 0; left--) {
			Answer answer = client.get(Map.of("documentId", "sources"), client("192.0.2.4"));
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("RateLimit-Limit")).isEqualTo("3");
			assertThat(answer.header("RateLimit-Remaining")).isEqualTo(String.valueOf(left));
		}
		Answer refused = client.get(Map.of("documentId", "sources"), client("192.0.2.4"));
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.code()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
		assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
		assertThat(client.get(Map.of("documentId", "sources"), client("192.0.2.5")).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "https://good.example, 200, https://good.example", "https://evil.example, 403, ''" })
	void letsNamedOriginsReadAnswers(String origin, int status, String allowed) {
		Answer answer = client.get(Map.of("documentId", "sources"), "Origin", origin, "X-Forwarded-For",
				"198.51.100." + origin.length());
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(allowed);
		assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
		assertThat(answer.response().headers().allValues("Vary").toString()).containsIgnoringCase("Origin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/briefings/japan.json", "/export", "/export/areas.csv", "/feeds/actors/japan.atom",
			"/search?q=japan", "/openapi.yaml", "/graphql?documentId=sources", "/nothing-here" })
	void letsNamedOriginsReadEveryAnswer(String path) {
		String[] good = { "Origin", "https://good.example", "X-Forwarded-For",
				"198.19.0." + Math.floorMod(path.hashCode(), 251), "Accept", "*/*" };
		Answer answer = client.getPath(path, good);
		assertThat(answer.status()).as(answer::toString).isNotEqualTo(403);
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://good.example");
		assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Dataset-Version");
		String[] evil = { "Origin", "https://evil.example", "X-Forwarded-For",
				"198.19.0." + Math.floorMod(path.hashCode(), 251) };
		assertThat(client.getPath(path, evil).status()).isEqualTo(403);
	}

	@Test
	void letsNamedOriginsReadEvents() throws IOException {
		// like a browser's EventSource
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write(("GET /events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
						+ "Origin: https://good.example\r\nCache-Control: no-cache\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(StreamKind.await(socket, "retry:")).startsWith("HTTP/1.1 200")
				.contains("Access-Control-Allow-Origin: https://good.example", "Content-Type: text/event-stream");
		}
	}

	@Test
	void letsNoOriginGiveOperatorsCommands() {
		assertThat(client.getPath("/admin/reload", "Origin", "https://good.example", "X-Forwarded-For", "192.0.2.15")
			.status()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					X-Forwarded-Proto: https, X-Forwarded-Host: api.example, X-Forwarded-Prefix: /records | https://api.example/records
					X-Forwarded-Proto: https, X-Forwarded-Host: api.example                               | https://api.example
					Forwarded: proto=https;host=api.example:8443                                          | https://api.example:8443
					""")
	void linksToTheAddressThatAProxyHas(String forwarded, String address) {
		String sender = "X-Forwarded-For: 198.18.0." + Math.floorMod(forwarded.hashCode(), 251);
		String[] headers = Stream.of((forwarded + ", " + sender).split(", "))
			.flatMap(header -> Stream.of(header.split(": ")))
			.toArray(String[]::new);
		Answer index = client.getPath("/export", headers);
		assertThat(index.json().at("/files/0/url").asString()).startsWith(address + "/export/");
		Answer briefing = client.getPath("/briefings/japan.md", headers);
		assertThat(briefing.response().headers().allValues("Link")).hasSize(5)
			.allSatisfy(link -> assertThat(link).startsWith("<" + address + "/"));
		Answer page = client.getPath("/briefings/japan.html", headers);
		assertThat(page.response().body()).contains(address + "/briefings/japan").doesNotContain("href=\"/", "src=\"/");
	}

	@Test
	void letsCachesKeepAnswersAsLongAsTold() {
		assertThat(client.get(Map.of("documentId", "sources"), client("192.0.2.6")).header("Cache-Control"))
			.isEqualTo("public, max-age=60");
	}

	@Test
	void countsTrustedOperationsByNameAndOthersTogether() {
		client.get(Map.of("documentId", "sources"), client("192.0.2.7"));
		client.post(Map.of("query", "query MadeUp {__typename}", "operationName", "MadeUp"), client("192.0.2.7"));
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
			assertThat(client.get(asked, client("192.0.2.8")).status()).isEqualTo(200);
		}
		assertThat(hits()).isPositive();
		assertThat(timed()).isEqualTo(before + 3);
	}

	@Test
	void answersAnewAfterMidnight() {
		Map<String, String> asked = Map.of("documentId", "sources", "variables", "{\"first\": 4}");
		clock.set("2026-02-28T23:59:59Z");
		String before = client.get(asked, client("192.0.2.11")).header("ETag");
		double hits = hits();
		assertThat(client.get(asked, client("192.0.2.11")).header("ETag")).isEqualTo(before);
		assertThat(hits()).isEqualTo(hits + 1);
		clock.set("2026-03-01T00:00:00Z");
		assertThat(client.get(asked, client("192.0.2.11")).header("ETag")).isNotEmpty().isNotEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/briefings/japan.md", "/export", "/feeds/actors/japan.atom", "/", "/graphiql",
			"/openapi.yaml", "/nothing-here" })
	void countsEveryWayIn(String path) {
		String address = "198.51.100." + Math.floorMod(path.hashCode(), 251);
		for (int i = 0; i < 3; i++) {
			assertThat(client.getPath(path, client(address)).status()).isNotEqualTo(429);
		}
		Answer refused = client.getPath(path, client(address));
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(refused.json().path("detail").asString()).contains("A client may make 3 requests in 60 seconds");
		assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
	}

	@Test
	void countsCallsOfToolsAndTheirCost() {
		String call = """
				{"jsonrpc": "2.0", "id": 1, "method": "tools/call",
				 "params": {"name": "check", "arguments": {"text": "NATO met."}}}""";
		assertThat(client.postPath("/mcp", call, tool("192.0.2.20")).status()).isEqualTo(200);
		Answer refused = client.postPath("/mcp", call, tool("192.0.2.20"));
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.json().path("detail").asString())
			.contains("A client may make 3 requests in 60 seconds, and expensive ones count as several");
		assertThat(Integer.parseInt(refused.header("Retry-After"))).as("a check costs as much as five")
			.isBetween(61, 120);
		assertThat(client.postPath("/mcp", call, tool("192.0.2.21")).status()).isEqualTo(200);
	}

	@Test
	void countsChecksAndTheirCost() {
		String[] headers = { "Content-Type", "text/plain", "X-Forwarded-For", "192.0.2.22" };
		assertThat(client.postPath("/check", "NATO met.", headers).status()).isEqualTo(200);
		assertThat(client.postPath("/check", "NATO met.", headers).status()).isEqualTo(429);
	}

	@ParameterizedTest
	@CsvSource({ "https://good.example, 200, https://good.example, 192.0.2.23",
			"https://evil.example, 403, '', 192.0.2.24" })
	void letsPagesOfNamedOriginsCallTools(String origin, int status, String allowed, String address) {
		String ping = """
				{"jsonrpc": "2.0", "id": 1, "method": "ping"}""";
		Answer answer = client.postPath("/mcp", ping,
				Stream.concat(Stream.of("Origin", origin), Stream.of(tool(address))).toArray(String[]::new));
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(allowed);
	}

	private static String[] tool(String address) {
		return new String[] { "Content-Type", "application/json", "Accept", "application/json, text/event-stream",
				"X-Forwarded-For", address };
	}

	@Test
	void countsNoProbesOfItsHealth() {
		for (int i = 0; i < 5; i++) {
			assertThat(client.getPath("/actuator/health/liveness", client("192.0.2.13")).status()).isEqualTo(200);
		}
	}

	@Test
	void countsWhatTheLastTrustedProxyTells() {
		for (int i = 0; i < 3; i++) {
			client.get(Map.of("documentId", "sources"), client("203.0.113.%d, 192.0.2.14".formatted(i)));
		}
		assertThat(client.get(Map.of("documentId", "sources"), client("192.0.2.14")).status()).isEqualTo(429);
		assertThat(client.get(Map.of("documentId", "sources"), client("192.0.2.14, 203.0.113.0")).status())
			.isEqualTo(200);
	}

	private double timed() {
		return sum(
				".*http_server_requests_seconds_count\\{(?=.*method=\"GET\")(?=.*status=\"200\").*uri=\"/graphql\"\\} (.*)");
	}

	private double hits() {
		return sum("cache_gets_total\\{cache=\"responses\",.*result=\"hit\"\\} (.*)");
	}

	private double sum(String sample) {
		return Pattern.compile(sample)
			.matcher(client.getPath("/actuator/prometheus").response().body())
			.results()
			.mapToDouble(found -> Double.parseDouble(found.group(1)))
			.sum();
	}

	private static String[] client(String address) {
		return new String[] { "X-Forwarded-For", address };
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Midnight {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock("2026-02-28T12:00:00Z");
		}

	}

}
