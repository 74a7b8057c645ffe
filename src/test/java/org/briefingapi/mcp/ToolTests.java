package org.briefingapi.mcp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import org.briefingapi.RealDataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Calls the tools as an assistant does, and compares their answers with recorded ones. To
 * record an answer anew, delete its file in {@code src/test/resources/mcp}, run the test,
 * and read the new file.
 */
@RealDataTest
class ToolTests {

	private static final Path ANSWERS = Path.of("src/test/resources/mcp");

	/** The short answers; briefings are recorded elsewhere. */
	private static final Set<String> RECORDED = Set.of("search", "agreement", "statements", "divergences", "check");

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

	private static final int MAX_TOKENS = 4000;

	private static final int CHARACTERS_OF_TOKEN = 4;

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
	void tellsAllToolsInFewTokens() throws Exception {
		JsonNode list = exchange.ask("tools/list", Map.of()).path("result").path("tools");
		assertThat(list).hasSizeLessThanOrEqualTo(8).allSatisfy(tool -> {
			assertThat(tool.path("description").asString()).isNotBlank();
			assertThat(tool.path("annotations").path("readOnlyHint").asBoolean()).isTrue();
			assertThat(tool.path("outputSchema").path("properties").has("record")).isTrue();
		});
		assertThat(list.toString().length() / CHARACTERS_OF_TOKEN).isLessThan(MAX_TOKENS);
	}

	static Stream<Arguments> calls() {
		return Stream.of(
				Arguments.of("briefing", Map.of("actor", "fumio-kishida", "asOf", "2023-07-31", "since", "2023-07-01")),
				Arguments.of("pair", Map.of("actor", "france", "with", "china", "asOf", "2023-07-31")),
				Arguments.of("search", Map.of("query", "killer robots", "first", 3)),
				Arguments.of("agreement", Map.of("agreement", "itpp-jpn-2023")),
				Arguments.of("statements",
						Map.of("speakers", List.of("jens-stoltenberg"), "about", List.of("china"), "first", 3, "said",
								Map.of("from", "2023-07-01"))),
				Arguments.of("positions", Map.of("proposal", "nato-tokyo-office", "asOf", "2023-07-31")),
				Arguments.of("divergences", Map.of("kinds", List.of("HOW_MANY", "WORDING"), "first", 3)),
				Arguments.of("check", Map.of("text",
						"Japan and NATO concluded the Individually Tailored Partnership Programme for 2023–2026 on 13 July 2023. "
								+ "Bananas were cheap in Ruritania.")));
	}

	@ParameterizedTest
	@MethodSource("calls")
	void answersAsRecordedAndByItsSchema(String tool, Map<String, ?> arguments) throws Exception {
		JsonNode result = exchange.call(tool, arguments);
		assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
		JsonNode content = result.path("structuredContent");
		assertThat(faults(outputSchema(tool), content)).isEmpty();
		String text = text(result);
		String version = content.path("record").path("version").asString();
		assertThat(text).contains("Data set " + version + "; the record ends on 2025-06-30.");
		assertThat(result.path("_meta").path("org.briefingapi/cost").path("requested").asInt()).isPositive();
		if (RECORDED.contains(tool)) {
			compare(tool + ".md", text.replace(version, "…").replaceAll("give after: \\S+", "give after: …"));
			compare(tool + ".json",
					JSON.writer()
						.with(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
						.writeValueAsString(content)
						.replace(version, "…")
						.replaceAll("\"next\" : \"\\S+\"", "\"next\" : \"…\"") + "\n");
		}
	}

	@Test
	void tellsHowToGetTheNextPageWhereThereIsOne() throws Exception {
		JsonNode result = exchange.call("search", Map.of("query", "killer robots", "first", 1));
		String after = result.at("/structuredContent/search/next").asString();
		assertThat(text(result)).contains("give after: " + after + "\n");
		JsonNode last = exchange.call("search", Map.of("query", "killer robots", "first", 1, "after", after));
		assertThat(text(last)).contains("2 records have these words.").doesNotContain("give after");
		assertThat(last.at("/structuredContent/search/next").isNull()).isTrue();
	}

	private static String text(JsonNode result) {
		return result.path("content").path(0).path("text").asString();
	}

	private static void compare(String name, String answer) throws IOException {
		Path recorded = ANSWERS.resolve(name);
		if (Files.notExists(recorded)) {
			Files.createDirectories(ANSWERS);
			Files.writeString(recorded, answer);
			fail("The answer is now in %s. Read it, then run again.".formatted(recorded));
		}
		assertThat(answer).isEqualTo(Files.readString(recorded));
	}

	@Test
	void holdsNoOtherAnswerForValid() throws Exception {
		JsonNode content = exchange.call("agreement", Map.of("agreement", "itpp-jpn-2023")).path("structuredContent");
		JsonNode schema = outputSchema("agreement");
		assertThat(faults(schema, JSON.readTree(content.toString().replace("\"stated\":16", "\"stated\":\"16\""))))
			.isNotEmpty();
		assertThat(faults(schema, JSON.readTree(content.toString().replace("\"version\"", "\"edition\""))))
			.isNotEmpty();
		assertThat(faults(schema, JSON.readTree(content.toString().replace("\"locator\"", "\"place\"")))).isNotEmpty();
	}

	@Test
	void enforcesEveryArgument() throws Exception {
		JsonNode list = exchange.ask("tools/list", Map.of()).path("result").path("tools");
		Map<String, Map<String, Object>> valid = new LinkedHashMap<>();
		calls().forEach(call -> valid.put((String) call.get()[0], arguments(call)));
		for (JsonNode tool : list) {
			String name = tool.path("name").asString();
			Map<String, Object> arguments = valid.get(name);
			for (Map.Entry<String, JsonNode> property : tool.path("inputSchema").path("properties").properties()) {
				for (Object wrong : wrongValues(property.getValue())) {
					Map<String, Object> changed = new LinkedHashMap<>(arguments);
					changed.put(property.getKey(), wrong);
					assertThat(refusal(name, changed)).as("%s %s", name, changed).contains(property.getKey());
				}
			}
			for (JsonNode required : tool.path("inputSchema").path("required")) {
				Map<String, Object> changed = new LinkedHashMap<>(arguments);
				changed.remove(required.asString());
				assertThat(refusal(name, changed)).isEqualTo(required.asString() + " is missing.");
			}
			Map<String, Object> changed = new LinkedHashMap<>(arguments);
			changed.put("frist", 3);
			assertThat(refusal(name, changed)).startsWith("There is no argument \"frist\"; there are ");
		}
	}

	private String refusal(String tool, Map<String, ?> arguments) throws Exception {
		JsonNode result = exchange.call(tool, arguments);
		assertThat(result.path("isError").asBoolean()).as("%s %s: %s", tool, arguments, result).isTrue();
		return text(result);
	}

	private static List<Object> wrongValues(JsonNode schema) {
		List<Object> wrong = new ArrayList<>(List.of(Map.of("a", 1), true));
		switch (schema.path("type").asString()) {
			case "string" -> wrong.addAll(List.of(7, List.of("japan")));
			case "integer" -> wrong.addAll(List.of("ten", 2.5, 0, 101));
			case "array" -> wrong.addAll(List.of("japan", List.of(7)));
			default -> wrong.addAll(List.of("x", Map.of("from", 7)));
		}
		if (schema.path("format").asString("").equals("date")) {
			wrong.addAll(List.of("yesterday", "2023-02-30"));
		}
		if (schema.path("items").has("enum")) {
			wrong.add(List.of("NONSENSE"));
		}
		return wrong;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					briefing    | {"actor": "japn"}                      | There is no actor "japn"; near it are japan
					briefing    | {"actor": "japan", "event": "vilnius"} | give exactly one of them
					briefing    | {}                                     | give exactly one of them
					agreement   | {"agreement": "itpp-jp-2023"}          | There is no agreement "itpp-jp-2023"; near it are itpp-
					agreement   | {"agreement": "japan"}                 | There is no agreement "japan": it is an actor.
					positions   | {"proposal": "tokyo-ofice"}            | near it are nato-tokyo-office
					statements  | {"speakers": ["stoltenburg"]}          | near it are jens-stoltenberg
					statements  | {"first": 101}                         | first is 101; its maximum is 100.
					statements  | {"after": "x"}                         | after
					statements  | {"said": {"form": "2023-07-01"}}       | There is no argument "form" in said; there are from, to.
					divergences | {"kinds": ["WHOM"]}                    | it can be WHO, WHEN, HOW_MANY, WHAT, WORDING, ATTRIBUTION.
					""")
	void tellsInWordsWhatIsWrong(String tool, String arguments, String sentence) throws Exception {
		assertThat(refusal(tool, JSON.readValue(arguments, new TypeReference<Map<String, Object>>() {
		}))).contains(sentence);
	}

	@Test
	void takesNullForWhatIsNotGiven() throws Exception {
		Map<String, Object> arguments = new LinkedHashMap<>(Map.of("query", "tokyo"));
		arguments.put("types", null);
		assertThat(exchange.call("search", arguments).path("isError").asBoolean()).isFalse();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> arguments(Arguments call) {
		return (Map<String, Object>) call.get()[1];
	}

	private JsonNode outputSchema(String name) throws Exception {
		JsonNode list = exchange.ask("tools/list", Map.of()).path("result").path("tools");
		return StreamSupport.stream(list.spliterator(), false)
			.filter(tool -> tool.path("name").asString().equals(name))
			.findFirst()
			.orElseThrow()
			.path("outputSchema");
	}

	private static List<String> faults(JsonNode schema, JsonNode content) {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(schema)
			.validate(content)
			.stream()
			.map(Object::toString)
			.toList();
	}

}
