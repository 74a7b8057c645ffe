package org.briefingapi.seedload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How data is loaded.
 *
 * @param bulkFrom number of records from which a first load builds its indexes last
 */
@ConfigurationProperties("briefing.load")
record LoadProperties(@DefaultValue("10000") long bulkFrom) {
}
