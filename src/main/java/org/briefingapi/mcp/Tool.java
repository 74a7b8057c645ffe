package org.briefingapi.mcp;

import java.util.Map;

/**
 * A question that assistants may ask, made of a GraphQL document.
 *
 * @param document the text of the document
 * @param root the field of the answer that the tool is about
 * @param input the JSON Schema of its arguments
 * @param output the JSON Schema of its structured answer
 */
record Tool(String name, String description, String document, String root, Map<String, Object> input,
		Map<String, Object> output) {
}
