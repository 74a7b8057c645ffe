package org.briefingapi.cache;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The cache of responses.
 *
 * @param size how much memory cached responses may take; 0 turns the cache off
 */
@ConfigurationProperties("briefing.response-cache")
record ResponseCacheProperties(@DefaultValue("32MB") DataSize size) {
}
