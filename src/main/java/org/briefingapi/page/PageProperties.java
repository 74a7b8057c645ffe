package org.briefingapi.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The cache of pages.
 *
 * @param cacheSize its size; 0B for no cache
 */
@ConfigurationProperties("briefing.pages")
record PageProperties(@DefaultValue("8MB") DataSize cacheSize) {
}
