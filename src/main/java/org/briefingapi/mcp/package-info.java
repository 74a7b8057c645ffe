/**
 * Tools, resources and prompts for assistants, over the Model Context Protocol. The tools
 * are generated from the documents in {@code schema/operations/tools}. Only
 * {@link org.briefingapi.mcp.McpConfiguration} and its classes depend on the SDK. Begin
 * at {@link org.briefingapi.mcp.Tools}.
 */
@NullMarked
package org.briefingapi.mcp;

import org.jspecify.annotations.NullMarked;
