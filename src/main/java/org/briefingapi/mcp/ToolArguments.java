package org.briefingapi.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Validates the arguments of a call by the schema of its tool, and words the faults.
 */
final class ToolArguments {

	private static final int MAX_FAULTS = 5;

	private static final int MAX_SHOWN = 80;

	private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			builder -> builder.schemaRegistryConfig(
					SchemaRegistryConfig.builder().formatAssertionsEnabled(true).pathType(PathType.JSON_PATH).build()));

	private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

	/** Some clients send null for an argument that is not given. */
	Map<String, Object> withoutNulls(Map<String, Object> given) {
		Map<String, Object> arguments = new LinkedHashMap<>(given);
		arguments.values().removeIf(value -> value == null);
		return arguments;
	}

	/** The faults, in sentences. */
	List<String> faults(Tool tool, Map<String, Object> arguments) {
		JsonNode tree = JsonMapper.shared().valueToTree(arguments);
		return schemas
			.computeIfAbsent(tool.name(), name -> registry.getSchema(JsonMapper.shared().valueToTree(tool.input())))
			.validate(tree)
			.stream()
			.limit(MAX_FAULTS)
			.map(error -> sentence(tool, error))
			.toList();
	}

	private static String sentence(Tool tool, Error error) {
		String path = error.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
		String given = (error.getInstanceNode() != null) ? shown(error.getInstanceNode()) : "";
		Object[] expected = error.getArguments();
		return switch (error.getKeyword()) {
			case "additionalProperties" -> unknown(tool, path, error.getProperty());
			case "required" -> String.format(Locale.ROOT, "%s is missing.", error.getProperty());
			case "type" -> String.format(Locale.ROOT, "%s is %s, which is no %s.", path, given, expected[1]);
			case "enum" -> String.format(Locale.ROOT, "%s is %s; it can be %s.", path, given,
					String.valueOf(expected[0]).replaceAll("[\\[\\]\"]", ""));
			case "minimum", "maximum" ->
				String.format(Locale.ROOT, "%s is %s; its %s is %s.", path, given, error.getKeyword(), expected[0]);
			case "format" ->
				String.format(Locale.ROOT, "%s is %s, which is no day; write one as 2023-07-12.", path, given);
			default -> String.format(Locale.ROOT, "%s: %s.", path, error.getMessage());
		};
	}

	private static String unknown(Tool tool, String path, String name) {
		Map<?, ?> properties = (Map<?, ?>) tool.input().get("properties");
		Map<?, ?> within = path.isEmpty() ? Map.of("properties", properties) : (Map<?, ?>) properties.get(path);
		return String.format(Locale.ROOT, "There is no argument \"%s\"%s; there are %s.", name,
				path.isEmpty() ? "" : " in " + path,
				((Map<?, ?>) within.get("properties")).keySet()
					.stream()
					.map(String::valueOf)
					.collect(Collectors.joining(", ")));
	}

	private static String shown(JsonNode node) {
		String text = node.toString();
		return (text.length() > MAX_SHOWN) ? text.substring(0, MAX_SHOWN) + "…" : text;
	}

}
