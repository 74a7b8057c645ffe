package org.briefingapi.mcp;

import java.util.Map;

import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import org.briefingapi.RealDataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class ProtocolTests {

	private static final String PING = """
			{"jsonrpc": "2.0", "id": 1, "method": "ping"}""";

	@Autowired
	private HttpServletStatelessServerTransport servlet;

	@Autowired
	private FilterRegistrationBean<McpFilter> filter;

	private McpExchange exchange;

	@BeforeEach
	void connect() {
		exchange = new McpExchange(servlet, filter);
	}

	@Test
	void saysWhatItIs() throws Exception {
		JsonNode result = exchange.ask("initialize", Map.of("protocolVersion", "2025-11-25", "capabilities", Map.of(),
				"clientInfo", Map.of("name", "test", "version", "1")))
			.path("result");
		assertThat(result.path("protocolVersion").asString()).isEqualTo("2025-11-25");
		assertThat(result.path("serverInfo").path("title").asString()).isEqualTo("Briefing API");
		assertThat(result.path("instructions").asString()).contains("fill no gap from memory");
		assertThat(result.path("capabilities").propertyNames()).containsExactlyInAnyOrder("tools", "resources",
				"prompts");
	}

	@Test
	void givesBriefingsAndTheCodebookToRead() throws Exception {
		assertThat(text(exchange.ask("resources/read", Map.of("uri", "briefing://actors/japan"))))
			.startsWith("# Japan\n")
			.contains("[^1]: ");
		assertThat(text(exchange.ask("resources/read", Map.of("uri", "briefing://areas/cyber-defence"))))
			.containsIgnoringCase("# Cyber defence");
		assertThat(text(exchange.ask("resources/read", Map.of("uri", "briefing://codebook"))))
			.contains("- **named area** (`Agreement.areas`): ");
		assertThat(exchange.ask("resources/templates/list", Map.of()).path("result").path("resourceTemplates"))
			.extracting(template -> template.path("uriTemplate").asString())
			.containsExactlyInAnyOrder("briefing://actors/{actor}", "briefing://areas/{area}",
					"briefing://events/{event}");
		assertThat(exchange.ask("resources/read", Map.of("uri", "briefing://actors/japn")).path("error").toString())
			.contains("There is no actor", "near it are japan");
	}

	private static String text(JsonNode answer) {
		return answer.path("result").path("contents").path(0).path("text").asString();
	}

	@Test
	void givesPrompts() throws Exception {
		assertThat(exchange.ask("prompts/list", Map.of()).path("result").path("prompts")).hasSize(3);
		JsonNode prompt = exchange.ask("prompts/get",
				Map.of("name", "what-changed", "arguments", Map.of("actor", "{since}", "since", "2023-07-01")));
		assertThat(prompt.path("result").path("messages").path(0).path("content").path("text").asString())
			.startsWith("What changed about {since} after 2023-07-01? ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			tools/call     | {}                                           | name is missing, or no text.
			tools/call     | {"name": "brief"}                            | there are briefing, pair, search
			tools/call     | {"name": "search", "arguments": []}          | arguments is no object.
			tools/call     | {"name": 7}                                  | name is missing, or no text.
			prompts/get    | {"name": "brief-me"}                         | The prompt takes actor.
			prompts/get    | {"name": "brief"}                            | There is no prompt "brief"
			resources/read | {"uri": "file:///etc/passwd"}                | not found
			resources/read | {}                                           | uri is missing, or no text.
			initialize     | {}                                           | protocolVersion is missing, or no text.
			nonsense       | {}                                           | nonsense
			""")
	void tellsInWordsWhatIsWrong(String method, String params, String sentence) throws Exception {
		MockHttpServletResponse response = exchange.post("""
				{"jsonrpc": "2.0", "id": 1, "method": "%s", "params": %s}""".formatted(method, params));
		assertThat(response.getStatus()).isLessThan(500);
		assertThat(response.getContentAsString().replace("\\\"", "\"")).contains("\"error\"")
			.contains(sentence)
			.doesNotContain("Exception", "stackTrace", "-32603");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "7", "{", "{}", "[{\"jsonrpc\": \"2.0\"}]", "{\"jsonrpc\": \"2.0\"}",
			"{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": 7}", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": null}",
			"{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": 7}",
			"{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\", \"params\": []}" })
	void refusesWhatIsNoMessage(String body) throws Exception {
		MockHttpServletResponse response = exchange.post(body);
		assertThat(response.getStatus()).isBetween(200, 499);
		assertThat(response.getContentAsString()).doesNotContain("Exception", "stackTrace", "-32603", "jackson");
	}

	@Test
	void takesNotifications() throws Exception {
		MockHttpServletResponse response = exchange.post("""
				{"jsonrpc": "2.0", "method": "notifications/initialized"}""");
		assertThat(response.getStatus()).isEqualTo(202);
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost, 200", "http://evil.example, 403", "null, 403", "http://localhost:8081, 403",
			"not an origin, 403" })
	void refusesPagesOfOtherOrigins(String origin, int status) throws Exception {
		assertThat(exchange.send("POST", PING, request -> request.addHeader("Origin", origin)).getStatus())
			.isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "localhost, 200", "127.0.0.1, 200", "[::1], 200", "evil.example, 421", "127.0.0.1.evil.example, 421" })
	void refusesOtherNamesOnThisMachine(String host, int status) throws Exception {
		assertThat(exchange.send("POST", PING, request -> request.setServerName(host)).getStatus()).isEqualTo(status);
	}

	@Test
	void refusesOtherMethodsAndTypes() throws Exception {
		MockHttpServletResponse get = exchange.send("GET", "", request -> {
		});
		assertThat(get.getStatus()).isEqualTo(405);
		assertThat(get.getHeader("Allow")).isEqualTo("POST");
		assertThat(exchange.send("POST", PING, request -> request.setContentType("text/plain")).getStatus())
			.isEqualTo(415);
	}

	@Test
	void isOffByOneProperty() {
		new WebApplicationContextRunner().withUserConfiguration(McpConfiguration.class)
			.withPropertyValues("briefing.mcp.enabled=false")
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(McpStatelessSyncServer.class));
	}

}
