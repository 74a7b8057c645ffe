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

	private final ClientBuckets buckets;

	private final String refusal;

	MessageLimit(LiveProperties properties) {
		this.buckets = new ClientBuckets(properties.maxMessages(), Duration.ofSeconds(1));
		this.refusal = String.format(Locale.ROOT, "A client may send %d messages in a second",
				properties.maxMessages());
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
