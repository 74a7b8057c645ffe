package org.briefingapi.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are told.
 *
 * @param keepAlive how often a stream of events that is silent says that it is there
 * @param retry after what time a reader whose stream broke comes back
 * @param mostStreams how many streams may be open at once
 */
@ConfigurationProperties("briefing.events")
record LiveProperties(@DefaultValue("15s") Duration keepAlive, @DefaultValue("3s") Duration retry,
		@DefaultValue("2000") int mostStreams) {
}
