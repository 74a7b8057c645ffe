package org.briefingapi.mcp;

import java.util.Map;

/**
 * What a tool answers.
 *
 * @param text in Markdown, or the sentences of what is wrong
 * @param content the structured answer; empty where it failed
 * @param cost what the operation cost, as GraphQL tells it
 */
record ToolAnswer(String text, Map<String, Object> content, boolean failed, Map<String, Object> cost) {

	static ToolAnswer failure(String text) {
		return new ToolAnswer(text, Map.of(), true, Map.of());
	}

}
