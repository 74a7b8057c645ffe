package org.briefingapi.snapshot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is remembered of the data set.
 *
 * @param recordMemory whether records are remembered for later requests; else for the
 * request only, and each is read from one snapshot of the database
 */
@ConfigurationProperties("briefing")
record RecordCacheProperties(@DefaultValue("true") boolean recordMemory) {
}
