package org.briefingapi.web;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of all routes.
 *
 * @param cacheControl the Cache-Control header of cacheable answers
 * @param trustedProxies the number of proxies in front of the server. Each appends an
 * entry to X-Forwarded-For, and the client's address is found behind these. With 0 the
 * client is the peer of the connection.
 * @param baseUrl the address of the server in links, such as https://briefings.example;
 * the Host header if absent
 * @param allowedHosts the accepted values of the Host header; all if empty
 */
@ConfigurationProperties("briefing")
public record WebProperties(@DefaultValue("public, max-age=0, must-revalidate") String cacheControl,
		@DefaultValue("0") int trustedProxies, @Nullable URI baseUrl, @DefaultValue List<String> allowedHosts) {
}
