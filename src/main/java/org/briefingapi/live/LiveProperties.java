package org.briefingapi.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of subscriptions and events.
 *
 * @param keepAlive the interval of keep-alive comments on a silent event stream
 * @param retry the delay before a client reconnects to a broken event stream
 * @param maxStreams the total number of open event streams, WebSockets and subscriptions
 * over WebSocket
 * @param maxStreamsPerClient the number of these for one client
 * @param maxSubscriptions the number of subscriptions on one WebSocket
 * @param maxMessages the number of messages that a client may send in five seconds over
 * all its WebSockets; a handshake counts as one
 * @param operationsAtOnce the number of concurrent operations over WebSocket; others wait
 */
@ConfigurationProperties("briefing.events")
record LiveProperties(@DefaultValue("15s") Duration keepAlive, @DefaultValue("3s") Duration retry,
		@DefaultValue("500") int maxStreams, @DefaultValue("100") int maxStreamsPerClient,
		@DefaultValue("20") int maxSubscriptions, @DefaultValue("500") int maxMessages,
		@DefaultValue("4") int operationsAtOnce) {
}
