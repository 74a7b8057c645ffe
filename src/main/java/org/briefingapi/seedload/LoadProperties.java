package org.briefingapi.seedload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How data is loaded.
 *
 * @param bulkFrom number of new or changed records from which a load takes more memory,
 * and a first load creates its indexes at the end
 */
@ConfigurationProperties("briefing.load")
record LoadProperties(@DefaultValue("10000") long bulkFrom) {
}
