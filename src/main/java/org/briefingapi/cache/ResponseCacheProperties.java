package org.briefingapi.cache;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the response cache.
 *
 * @param size the maximum total size of the cached responses; 0 turns the cache off
 */
@ConfigurationProperties("briefing.response-cache")
record ResponseCacheProperties(@DefaultValue("32MB") DataSize size) {
}
