package org.briefingapi.mcp;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * A transport that checks requests before the SDK reads them. The SDK would answer a
 * fault of the client as one of the server.
 */
final class CheckedTransport implements McpStatelessServerTransport {

	private static final Logger log = LoggerFactory.getLogger(CheckedTransport.class);

	private final McpStatelessServerTransport transport;

	private final Tools tools;

	CheckedTransport(McpStatelessServerTransport transport, Tools tools) {
		this.transport = transport;
		this.tools = tools;
	}

	@Override
	public void setMcpHandler(McpStatelessServerHandler handler) {
		transport.setMcpHandler(new McpStatelessServerHandler() {
			@Override
			public Mono<JSONRPCResponse> handleRequest(McpTransportContext context, JSONRPCRequest request) {
				return Mono.defer(() -> {
					check(request);
					return handler.handleRequest(context, request);
				}).map(response -> worded(response)).onErrorResume(failure -> Mono.just(failed(request, failure)));
			}

			@Override
			public Mono<Void> handleNotification(McpTransportContext context, JSONRPCNotification notification) {
				// a server without sessions has nothing to do for any of them
				return Mono.empty();
			}
		});
	}

	private void check(JSONRPCRequest request) {
		Map<?, ?> params = (request.params() instanceof Map<?, ?> object) ? object : Map.of();
		switch (request.method()) {
			case McpSchema.METHOD_INITIALIZE -> text(params, "protocolVersion");
			case McpSchema.METHOD_RESOURCES_READ -> text(params, "uri");
			case McpSchema.METHOD_TOOLS_CALL ->
				known("tool", text(params, "name"), tools.all().stream().map(Tool::name).toList());
			case McpSchema.METHOD_PROMPT_GET ->
				known("prompt", text(params, "name"), PromptText.ALL.stream().map(PromptText::name).toList());
			default -> {
			}
		}
		if (params.get("arguments") != null && !(params.get("arguments") instanceof Map<?, ?>)) {
			throw invalid("arguments is no object.");
		}
	}

	private static String text(Map<?, ?> params, String name) {
		if (params.get(name) instanceof String text) {
			return text;
		}
		throw invalid(name + " is missing, or no text.");
	}

	private static void known(String noun, String name, List<String> names) {
		if (!names.contains(name)) {
			throw invalid("There is no " + noun + " \"" + name + "\"; there are "
					+ names.stream().collect(Collectors.joining(", ")) + ".");
		}
	}

	private static McpError invalid(String message) {
		return McpError.builder(ErrorCodes.INVALID_PARAMS).message(message).build();
	}

	/** The SDK tells the message of any exception. */
	private static JSONRPCResponse worded(JSONRPCResponse response) {
		return (response.error() != null && response.error().code() == ErrorCodes.INTERNAL_ERROR)
				? JSONRPCResponse.error(response.id(), fault(response.error().message(), null)) : response;
	}

	private static JSONRPCResponse failed(JSONRPCRequest request, Throwable failure) {
		JSONRPCError error = (failure instanceof McpError known && known.getJsonRpcError() != null)
				? known.getJsonRpcError()
				: (failure instanceof IllegalArgumentException)
						? new JSONRPCError(ErrorCodes.INVALID_PARAMS,
								"params is not what " + request.method() + " takes.")
						: fault(String.valueOf(failure.getMessage()), failure);
		return JSONRPCResponse.error(request.id(), error);
	}

	private static JSONRPCError fault(String message, Throwable failure) {
		String id = UUID.randomUUID().toString();
		log.error("{} {}", id, message, failure);
		return new JSONRPCError(ErrorCodes.INTERNAL_ERROR, "Something went wrong here; the log has it as " + id + ".");
	}

	@Override
	public Mono<Void> closeGracefully() {
		return transport.closeGracefully();
	}

	@Override
	public List<String> protocolVersions() {
		return transport.protocolVersions();
	}

}
