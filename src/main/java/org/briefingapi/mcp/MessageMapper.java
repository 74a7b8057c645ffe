package org.briefingapi.mcp;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes messages. The SDK writes an exception of its transport as it is, with
 * its stack trace, and takes null for a message.
 */
final class MessageMapper implements McpJsonMapper {

	private final McpJsonMapper json = new JacksonMcpJsonMapper(JsonMapper.shared());

	@Override
	public <T> T readValue(String content, Class<T> type) throws IOException {
		return required(json.readValue(content, type));
	}

	@Override
	public <T> T readValue(byte[] content, Class<T> type) throws IOException {
		return required(json.readValue(content, type));
	}

	@Override
	public <T> T readValue(String content, TypeRef<T> type) throws IOException {
		return required(json.readValue(content, type));
	}

	@Override
	public <T> T readValue(byte[] content, TypeRef<T> type) throws IOException {
		return required(json.readValue(content, type));
	}

	private static <T> T required(@Nullable T value) {
		if (value == null) {
			throw new IllegalArgumentException("null is no message");
		}
		return value;
	}

	@Override
	public <T> T convertValue(Object value, Class<T> type) {
		return json.convertValue(value, type);
	}

	@Override
	public <T> T convertValue(Object value, TypeRef<T> type) {
		return json.convertValue(value, type);
	}

	@Override
	public String writeValueAsString(Object value) throws IOException {
		return json.writeValueAsString((value instanceof McpError error) ? message(error) : value);
	}

	@Override
	public byte[] writeValueAsBytes(Object value) throws IOException {
		return json.writeValueAsBytes((value instanceof McpError error) ? message(error) : value);
	}

	/** An error that belongs to no request that could be read. */
	private static Map<String, @Nullable Object> message(McpError failure) {
		int code = failure.getJsonRpcError().code();
		Map<String, @Nullable Object> message = new LinkedHashMap<>();
		message.put("jsonrpc", "2.0");
		message.put("id", null);
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("code", code);
		error.put("message", (code == ErrorCodes.INTERNAL_ERROR) ? "Something went wrong here."
				: failure.getJsonRpcError().message());
		message.put("error", error);
		return message;
	}

}
