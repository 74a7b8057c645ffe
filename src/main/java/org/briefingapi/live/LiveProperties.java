package org.briefingapi.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are told.
 *
 * @param keepAlive how often a silent stream of events says that it is still open
 * @param retry after what time a reader whose stream broke comes back
 * @param maxStreams how many streams of events, WebSockets and subscriptions over
 * WebSocket may be open at once
 * @param maxStreamsPerClient how many of them one client may have
 * @param maxSubscriptions how many subscriptions one WebSocket may have
 * @param maxMessages how many messages one WebSocket may send in a second
 * @param operationsAtOnce how many operations over WebSocket run at once; others wait
 */
@ConfigurationProperties("briefing.events")
record LiveProperties(@DefaultValue("15s") Duration keepAlive, @DefaultValue("3s") Duration retry,
		@DefaultValue("500") int maxStreams, @DefaultValue("100") int maxStreamsPerClient,
		@DefaultValue("20") int maxSubscriptions, @DefaultValue("100") int maxMessages,
		@DefaultValue("4") int operationsAtOnce) {
}
