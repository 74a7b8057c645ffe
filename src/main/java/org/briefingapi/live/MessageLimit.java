package org.briefingapi.live;

import java.time.Duration;
import java.util.Locale;

import org.briefingapi.web.ClientBuckets;

import org.springframework.stereotype.Component;

/**
 * Limits the messages that a client sends over all its WebSockets. A handshake counts as
 * one, so that a client beyond the limit cannot go on with a new WebSocket.
 */
@Component
class MessageLimit {

	/** Long enough for many WebSockets that are opened at once. */
	private static final Duration PERIOD = Duration.ofSeconds(5);

	private final ClientBuckets buckets;

	private final String refusal;

	MessageLimit(LiveProperties properties) {
		this.buckets = new ClientBuckets(properties.maxMessages(), PERIOD);
		this.refusal = String.format(Locale.ROOT, "A client may send %d messages in %d seconds",
				properties.maxMessages(), PERIOD.toSeconds());
	}

	/**
	 * Counts a message of a client.
	 * @return false if the client has sent too many
	 */
	boolean count(String client) {
		return buckets.of(client).tryConsume(1);
	}

	/** The reason for a client that has sent too many. */
	String refusal() {
		return refusal;
	}

}
