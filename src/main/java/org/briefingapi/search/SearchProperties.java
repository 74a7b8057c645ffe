package org.briefingapi.search;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How search works.
 *
 * @param folder for the indexes, one below it for each version of the data set
 * @param timeLimit how long one search may take
 * @param patience how long a search waits for the index of the data set
 */
@ConfigurationProperties("briefing.search")
record SearchProperties(Path folder, @DefaultValue("1s") Duration timeLimit, @DefaultValue("0s") Duration patience) {
}
