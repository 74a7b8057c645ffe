package org.briefingapi.web;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that all routes share.
 *
 * @param cacheControl the header Cache-Control of answers that a client may keep
 * @param trustedProxies how many proxies stand before the server; so many entries of
 * X-Forwarded-For, from the right, are theirs, and the last of these names the client; 0
 * takes the address of the connection
 * @param baseUrl the address of the server in links, such as https://briefings.example;
 * unless given, it is made of the header Host
 * @param allowedHosts the names in the header Host that are answered; all unless given
 */
@ConfigurationProperties("briefing")
public record WebProperties(@DefaultValue("public, max-age=0, must-revalidate") String cacheControl,
		@DefaultValue("0") int trustedProxies, @Nullable URI baseUrl, @DefaultValue List<String> allowedHosts) {
}
