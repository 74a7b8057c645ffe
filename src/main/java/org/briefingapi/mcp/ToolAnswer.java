package org.briefingapi.mcp;

import java.util.Map;

/**
 * The answer of a tool.
 *
 * @param text in Markdown; the faults in sentences where it failed
 * @param content the structured answer; empty where it failed
 * @param cost the cost of the operation, as GraphQL tells it
 */
record ToolAnswer(String text, Map<String, Object> content, boolean failed, Map<String, Object> cost) {

	static ToolAnswer failure(String text) {
		return new ToolAnswer(text, Map.of(), true, Map.of());
	}

}
