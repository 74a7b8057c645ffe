package org.briefingapi.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import org.briefingapi.RealDataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@RealDataTest
class OpenApiTests {

	/**
	 * A request for each described answer, except those that need a fault or many
	 * clients.
	 */
	private static final String REQUESTS = """
			GET  | /briefings/{name}            | /briefings/japan.md                    |               | 200
			GET  | /briefings/{name}            | /briefings/japan.html?asOf=2023-07-31  |               | 200
			GET  | /briefings/{name}            | /briefings/japan.json?since=2023-07-01 |               | 200
			GET  | /briefings/{name}            | /briefings/japan.jsonld                |               | 200
			GET  | /briefings/{name}            | /briefings/japan                       | If-None-Match | 304
			GET  | /briefings/{name}            | /briefings/japan?asOf=x                |               | 400
			GET  | /briefings/{name}            | /briefings/japn                        |               | 404
			GET  | /briefings/{name}            | /briefings/japan                       | Accept        | 406
			GET  | /briefings/{actor}/{name} | /briefings/japan/nato.md |               | 200
			GET  | /briefings/{actor}/{name} | /briefings/japan/nato.html |               | 200
			GET  | /briefings/{actor}/{name} | /briefings/japan/nato.json |               | 200
			GET  | /briefings/{actor}/{name} | /briefings/japan/nato.jsonld |               | 200
			GET  | /briefings/{actor}/{name} | /briefings/japan/nato | If-None-Match | 304
			GET  | /briefings/{actor}/{name} | /briefings/japan/nato?asOf=x |               | 400
			GET  | /briefings/{actor}/{name} | /briefings/japan/natto |               | 404
			GET  | /briefings/{actor}/{name} | /briefings/japan/nato | Accept        | 406
			GET  | /areas/{area}/{name} | /areas/cyber-defence/briefing.md |               | 200
			GET  | /areas/{area}/{name} | /areas/cyber-defence/briefing.html |               | 200
			GET  | /areas/{area}/{name} | /areas/cyber-defence/briefing.json |               | 200
			GET  | /areas/{area}/{name} | /areas/cyber-defence/briefing.jsonld |               | 200
			GET  | /areas/{area}/{name} | /areas/cyber-defence/briefing | If-None-Match | 304
			GET  | /areas/{area}/{name} | /areas/cyber-defence/briefing?asOf=x |               | 400
			GET  | /areas/{area}/{name} | /areas/cyber/briefing |               | 404
			GET  | /areas/{area}/{name} | /areas/cyber-defence/briefing | Accept        | 406
			GET  | /events/{event}/{name} | /events/vilnius-summit/briefing.md |               | 200
			GET  | /events/{event}/{name} | /events/vilnius-summit/briefing.html |               | 200
			GET  | /events/{event}/{name} | /events/vilnius-summit/briefing.json |               | 200
			GET  | /events/{event}/{name} | /events/vilnius-summit/briefing.jsonld |               | 200
			GET  | /events/{event}/{name} | /events/vilnius-summit/briefing | If-None-Match | 304
			GET  | /events/{event}/{name} | /events/vilnius-summit/briefing?asOf=x |               | 400
			GET  | /events/{event}/{name} | /events/vilnius/briefing |               | 404
			GET  | /events/{event}/{name} | /events/vilnius-summit/briefing | Accept        | 406
			GET  | /operations/{name}.graphql   | /operations/briefing.graphql           |               | 200
			GET  | /operations/{name}.graphql   | /operations/briefing.graphql?x=1       |               | 400
			GET  | /operations/{name}.graphql   | /operations/other.graphql              |               | 404
			GET  | /feeds/{kind}/{slug}.atom    | /feeds/areas/cyber-defence.atom        |               | 200
			GET  | /feeds/{kind}/{slug}.atom    | /feeds/areas/cyber-defence.atom        | If-None-Match | 304
			GET  | /feeds/{kind}/{slug}.atom    | /feeds/areas/cyber-defence.atom?x=1    |               | 400
			GET  | /feeds/{kind}/{slug}.atom    | /feeds/areas/japan.atom                |               | 404
			GET  | /export                      | /export                                |               | 200
			GET  | /export                      | /export?x=1                            |               | 400
			GET  | /export/{name}.{ending}      | /export/actors.csv                     |               | 200
			GET  | /export/{name}.{ending}      | /export/actors.ndjson                  |               | 200
			GET  | /export/{name}.{ending}      | /export/actors.ndjson                  | If-None-Match | 304
			GET  | /export/{name}.{ending}      | /export/actors.csv?x=1                 |               | 400
			GET  | /export/{name}.{ending}      | /export/others.csv                     |               | 404
			HEAD | /events                      | /events?actor=japan                    |               | 200
			GET  | /events                      | /events?x=1                            |               | 400
			GET  | /events                      | /events?actor=japn                     |               | 404
			GET  | /search                      | /search?q=tokyo                        |               | 200
			GET  | /search                      | /search?q=tokyo                        | If-None-Match | 304
			GET  | /search                      | /search?x=1                            |               | 400
			POST | /check                       | /check                                 |               | 200
			POST | /check                       | /check?asOf=x                          |               | 400
			POST | /check                       | /check                                 | Accept        | 406
			POST | /admin/reload                | /admin/reload                          | Authorization | 200
			POST | /admin/reload                | /admin/reload?x=1                      | Authorization | 400
			POST | /admin/reload                | /admin/reload                          |               | 401
			GET  | /openapi.yaml                | /openapi.yaml                          |               | 200
			GET  | /openapi.yaml                | /openapi.yaml?x=1                      |               | 400
			""";

	/** Answers that are described, and tested elsewhere. */
	private static final Set<String> ELSEWHERE = Set.of("503", "404 /admin/reload", "422 /admin/reload", "413 /check",
			"415 /check");

	private static final Map<String, String> HEADERS = Map.of("If-None-Match", "*", "Accept", "image/png",
			"Authorization", "Bearer " + RealDataTest.ADMIN_TOKEN);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JsonMapper json;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void describesEveryPlainAddressAndNoOther() throws Exception {
		Set<String> mapped = mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter(each -> each.getValue().getBeanType().getSimpleName().endsWith("Routes"))
			.flatMap(each -> each.getKey().getPatternValues().stream())
			.map(pattern -> pattern.replaceAll("\\{(\\w+):[^}]*\\}", "{$1}"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(new TreeSet<>(description().path("paths").propertyNames())).isEqualTo(mapped).hasSize(13);
	}

	@Test
	void triesEveryAnswerThatIsDescribed() throws Exception {
		Set<String> tried = REQUESTS.lines()
			.map(line -> line.split("\\|"))
			.map(parts -> parts[4].strip() + " " + parts[1].strip())
			.collect(Collectors.toSet());
		for (Map.Entry<String, JsonNode> path : description().path("paths").properties()) {
			for (JsonNode operation : path.getValue()) {
				operation.path("responses")
					.propertyNames()
					.stream()
					.map(status -> status + " " + path.getKey())
					.filter(answer -> !ELSEWHERE.contains(answer) && !ELSEWHERE.contains(answer.substring(0, 3)))
					.forEach(answer -> assertThat(tried).contains(answer));
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = REQUESTS)
	void answersAsDescribed(String method, String path, String address, String header, String status) throws Exception {
		MockMvcTester.MockMvcRequestBuilder request = mvc.method(HttpMethod.valueOf(method)).uri(address);
		if (path.equals("/check")) {
			request.contentType(MediaType.TEXT_PLAIN).content("Japan and NATO agreed a programme in 2023.");
		}
		MvcTestResult result = ((header != null) ? request.header(header, HEADERS.get(header)) : request).exchange();
		MockHttpServletResponse answer = result.getResponse();
		assertThat(answer.getStatus()).isEqualTo(Integer.parseInt(status));
		JsonNode response = resolved(description().path("paths")
			.path(path)
			.path(method.equals("POST") ? "post" : "get")
			.path("responses")
			.path(status));
		assertThat(response.isObject()).as("the answer is described").isTrue();
		response.path("headers")
			.propertyNames()
			.forEach(name -> assertThat(answer.getHeader(name)).as(name).isNotNull());
		if (!response.path("content").isEmpty()) {
			MediaType type = MediaType.parseMediaType(String.valueOf(answer.getContentType()));
			JsonNode described = response.path("content").path(type.getType() + "/" + type.getSubtype());
			assertThat(described.isObject()).as(type.toString()).isTrue();
			if (type.getSubtype().endsWith("json") && !type.getSubtype().contains("ndjson")) {
				assertThat(schema(described.path("schema")).validate(json.readTree(answer.getContentAsByteArray())))
					.isEmpty();
			}
		}
	}

	/** The schema of an answer, with the schemas that it refers to. */
	private Schema schema(JsonNode described) throws Exception {
		ObjectNode schema = (ObjectNode) resolved(described).deepCopy();
		schema.set("components", description().path("components"));
		return SchemaRegistry.withDialect(Dialects.getDraft202012(), registry -> {
		}).getSchema(schema);
	}

	private JsonNode resolved(JsonNode value) throws Exception {
		String reference = value.path("$ref").stringValue("");
		return reference.isEmpty() ? value : description().at(reference.substring(1));
	}

	private JsonNode description() throws Exception {
		Object tree = new Load(LoadSettings.builder().build()).loadFromString(
				new ClassPathResource("rest/openapi.yaml").getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
		return json.valueToTree(new HashMap<>((Map<?, ?>) tree));
	}

}
