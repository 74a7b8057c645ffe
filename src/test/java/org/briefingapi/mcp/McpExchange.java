package org.briefingapi.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Sends messages to the servlet through its filter. */
final class McpExchange {

	private final HttpServletStatelessServerTransport servlet;

	private final FilterRegistrationBean<McpFilter> filter;

	McpExchange(HttpServletStatelessServerTransport servlet, FilterRegistrationBean<McpFilter> filter) {
		this.servlet = servlet;
		this.filter = filter;
	}

	/** The answer to a request, with its result or its error. */
	JsonNode ask(String method, Map<String, ?> params) throws Exception {
		MockHttpServletResponse response = post(JsonMapper.shared()
			.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params)));
		return JsonMapper.shared().readTree(response.getContentAsString(StandardCharsets.UTF_8));
	}

	/** The result of a call. */
	JsonNode call(String tool, Map<String, ?> arguments) throws Exception {
		return ask("tools/call", Map.of("name", tool, "arguments", arguments)).path("result");
	}

	MockHttpServletResponse post(String body) throws Exception {
		return send("POST", body, request -> {
		});
	}

	MockHttpServletResponse send(String method, String body, Consumer<MockHttpServletRequest> headers)
			throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/mcp");
		request.setContentType("application/json");
		request.addHeader("Accept", "application/json, text/event-stream");
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		headers.accept(request);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new MockFilterChain(servlet, filter.getFilter()).doFilter(request, response);
		return response;
	}

}
