package org.briefingapi.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How pages are kept.
 *
 * @param cacheSize how much of them is cached; 0B caches none
 */
@ConfigurationProperties("briefing.pages")
record PageProperties(@DefaultValue("8MB") DataSize cacheSize) {
}
