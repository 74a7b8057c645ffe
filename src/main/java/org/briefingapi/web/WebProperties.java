package org.briefingapi.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What all ways in share.
 *
 * @param cacheControl the header Cache-Control of answers that a client may keep
 * @param trustedProxies how many proxies stand before the server; so many entries of
 * X-Forwarded-For, from the right, are theirs, and the last of these names the client; 0
 * takes the address of the connection
 */
@ConfigurationProperties("briefing")
public record WebProperties(@DefaultValue("public, max-age=0, must-revalidate") String cacheControl,
		@DefaultValue("0") int trustedProxies) {
}
