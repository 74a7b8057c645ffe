package org.briefingapi.snapshot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The cache of records.
 *
 * @param recordCache whether records are cached for later requests; otherwise each
 * request reads its own from one snapshot of the database
 */
@ConfigurationProperties("briefing")
record RecordCacheProperties(@DefaultValue("true") boolean recordCache) {
}
