package org.briefingapi.mcp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import org.briefingapi.suggestion.KnownSlugs;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/** The tools that assistants have, and their answers. */
@Component
@ConditionalOnWebApplication
class Tools {

	private static final List<String> NAMES = List.of("briefing", "pair", "search", "agreement", "statements",
			"positions", "divergences", "check");

	private final Map<String, Tool> tools = new LinkedHashMap<>();

	private final ToolArguments arguments = new ToolArguments();

	private final ToolRequest request;

	private final KnownSlugs known;

	Tools(GraphQlSource source, ToolRequest request, KnownSlugs known) throws IOException {
		this.request = request;
		this.known = known;
		for (String name : NAMES) {
			tools.put(name, tool(name, source.schema()));
		}
	}

	private static Tool tool(String name, GraphQLSchema schema) throws IOException {
		String text = new ClassPathResource("graphql/operations/tools/tool-" + name + ".graphql")
			.getContentAsString(StandardCharsets.UTF_8);
		Document document = Parser.parse(text);
		Field root = (Field) document.getFirstDefinitionOfType(OperationDefinition.class)
			.orElseThrow()
			.getSelectionSet()
			.getSelections()
			.get(0);
		// the first line is for tests
		String description = text.lines()
			.skip(1)
			.takeWhile(line -> line.startsWith("# "))
			.map(line -> line.substring(2))
			.collect(Collectors.joining(" "));
		return new Tool(name, description, text, OutputSchema.nameOf(root), InputSchema.of(schema, document),
				OutputSchema.of(schema, document));
	}

	/** All tools, in the order in which they are told. */
	List<Tool> all() {
		return List.copyOf(tools.values());
	}

	@Nullable Tool find(String name) {
		return tools.get(name);
	}

	/** Calls a tool. The faults of a call are told in its answer. */
	ToolAnswer call(Tool tool, Map<String, Object> given, Caller caller) {
		Map<String, Object> variables = arguments.withoutNulls(given);
		List<String> faults = arguments.faults(tool, variables);
		if (!faults.isEmpty()) {
			return ToolAnswer.failure(String.join("\n", faults));
		}
		WebGraphQlResponse response = request.send(tool.document(), variables, caller);
		if (!response.getErrors().isEmpty()) {
			return ToolAnswer.failure(
					response.getErrors().stream().map(ResponseError::getMessage).collect(Collectors.joining("\n")));
		}
		Map<String, Object> content = new LinkedHashMap<>(Objects.requireNonNull(response.getData()));
		if (content.get(tool.root()) == null) {
			return ToolAnswer.failure(unknown(tool, variables));
		}
		return answer(tool, content, response.getExtensions());
	}

	private static ToolAnswer answer(Tool tool, Map<String, Object> content, Map<Object, Object> extensions) {
		Map<String, Object> root = new LinkedHashMap<>(fields(content.get(tool.root())));
		Object markdown = root.remove(OutputSchema.TEXT);
		content.put(tool.root(), root);
		content.replaceAll((name, value) -> Objects.requireNonNull(OutputSchema.formed(value)));
		String text = AnswerText.of(tool.root(), content, (markdown != null) ? markdown.toString() : null);
		return new ToolAnswer(text, content, false, fields(extensions.getOrDefault("cost", Map.of())));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> fields(@Nullable Object object) {
		return (Map<String, Object>) Objects.requireNonNull(object);
	}

	/** A record is asked for by a slug that none has. */
	private String unknown(Tool tool, Map<String, Object> variables) {
		String type = tool.root().substring(0, 1).toUpperCase(Locale.ROOT) + tool.root().substring(1);
		String slug = String.valueOf(variables.get(tool.root()));
		return String.valueOf(known.notFound(tool.root(), type, slug).getMessage());
	}

}
