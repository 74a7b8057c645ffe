package org.briefingapi.mcp;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether assistants may ask.
 *
 * @param enabled whether the Model Context Protocol is spoken at {@code /mcp}
 */
@ConfigurationProperties("briefing.mcp")
record McpProperties(@DefaultValue("true") boolean enabled) {
}
