package org.briefingapi.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The tools, resources and prompts in the terms of the SDK. */
@Component
@ConditionalOnWebApplication
class McpFeatures {

	private static final String MARKDOWN = "text/markdown";

	private static final ToolAnnotations READ_ONLY = ToolAnnotations.builder().readOnlyHint(true).build();

	private final Tools tools;

	private final RecordResources resources;

	McpFeatures(Tools tools, RecordResources resources) {
		this.tools = tools;
		this.resources = resources;
	}

	List<SyncToolSpecification> tools() {
		return tools.all().stream().map(this::tool).toList();
	}

	private SyncToolSpecification tool(Tool tool) {
		McpSchema.Tool told = McpSchema.Tool.builder(tool.name(), tool.input())
			.description(tool.description())
			.outputSchema(tool.output())
			.annotations(READ_ONLY)
			.build();
		return new SyncToolSpecification(told, (context, request) -> {
			Map<String, Object> given = Objects.requireNonNullElse(request.arguments(), Map.of());
			ToolAnswer answer = tools.call(tool, given, caller(context));
			CallToolResult.Builder result = CallToolResult.builder().addTextContent(answer.text());
			return answer.failed() ? result.isError(true).build()
					: result.isError(false)
						.structuredContent(answer.content())
						.meta(Map.of("org.briefingapi/cost", answer.cost()))
						.build();
		});
	}

	List<SyncResourceSpecification> resources() {
		Resource codebook = Resource.builder(RecordResources.CODEBOOK, "codebook")
			.title("Codebook")
			.description("The rules by which the record is coded.")
			.mimeType(MARKDOWN)
			.build();
		return List.of(new SyncResourceSpecification(codebook,
				(context, request) -> read(request.uri(), resources.codebook(caller(context)))));
	}

	List<SyncResourceTemplateSpecification> resourceTemplates() {
		return RecordResources.SUBJECTS.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> {
			String subject = entry.getValue();
			ResourceTemplate template = ResourceTemplate
				.builder(entry.getKey() + "{" + subject + "}", "briefing-on-" + subject)
				.title("Briefing on one " + subject)
				.description("All parts of the briefing, by the slug of the " + subject + ".")
				.mimeType(MARKDOWN)
				.build();
			return new SyncResourceTemplateSpecification(template,
					(context, request) -> read(request.uri(), resources.briefing(request.uri(), caller(context))));
		}).toList();
	}

	private static ReadResourceResult read(String uri, ToolAnswer answer) {
		if (answer.failed()) {
			throw McpError.builder(ErrorCodes.RESOURCE_NOT_FOUND)
				.message(answer.text())
				.data(Map.of("uri", uri))
				.build();
		}
		return ReadResourceResult
			.builder(List.of(TextResourceContents.builder(uri, answer.text()).mimeType(MARKDOWN).build()))
			.build();
	}

	List<SyncPromptSpecification> prompts() {
		return PromptText.ALL.stream().map(McpFeatures::prompt).toList();
	}

	private static SyncPromptSpecification prompt(PromptText prompt) {
		List<PromptArgument> arguments = prompt.arguments()
			.entrySet()
			.stream()
			.map(argument -> PromptArgument.builder(argument.getKey())
				.description(argument.getValue())
				.required(true)
				.build())
			.toList();
		Prompt told = Prompt.builder(prompt.name())
			.title(prompt.title())
			.description(prompt.description())
			.arguments(arguments)
			.build();
		return new SyncPromptSpecification(told, (context, request) -> {
			Map<String, String> given = new LinkedHashMap<>();
			Objects.requireNonNullElse(request.arguments(), Map.<String, Object>of())
				.forEach((name, value) -> given.put(name, String.valueOf(value)));
			if (!given.keySet().equals(prompt.arguments().keySet())) {
				throw McpError.builder(ErrorCodes.INVALID_PARAMS)
					.message("The prompt takes " + String.join(" and ", prompt.arguments().keySet()) + ".")
					.build();
			}
			TextContent text = TextContent.builder(prompt.with(given)).build();
			return GetPromptResult.builder(List.of(PromptMessage.builder(Role.USER, text).build()))
				.description(prompt.description())
				.build();
		});
	}

	private static Caller caller(McpTransportContext context) {
		return (Caller) context.get(McpConfiguration.CALLER);
	}

}
