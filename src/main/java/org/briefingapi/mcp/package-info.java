/**
 * The record for assistants, over the Model Context Protocol. The tools are made of the
 * documents in {@code schema/operations/tools}; only
 * {@link org.briefingapi.mcp.McpConfiguration} and its classes know the SDK. Begin at
 * {@link org.briefingapi.mcp.Tools}.
 */
@NullMarked
package org.briefingapi.mcp;

import org.jspecify.annotations.NullMarked;
