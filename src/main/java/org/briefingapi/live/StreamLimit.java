package org.briefingapi.live;

import java.util.Locale;

import org.briefingapi.web.Problem;
import org.briefingapi.web.SharedBudget;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * One limit for all that stays open: streams of events, WebSockets, and the subscriptions
 * of a WebSocket.
 */
@Component
class StreamLimit {

	private final SharedBudget budget;

	private final LiveProperties properties;

	StreamLimit(LiveProperties properties) {
		this.properties = properties;
		this.budget = new SharedBudget(properties.maxStreams(), properties.maxStreamsPerClient());
	}

	/**
	 * Counts one more of a client.
	 * @throws Problem if it may not be opened
	 */
	void open(String client) {
		switch (budget.take(client, 1)) {
			case TAKEN -> {
			}
			case SHARE_USED_UP ->
				throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "Too many streams", String.format(Locale.ROOT,
						"A client may have %d streams open at once; close one.", properties.maxStreamsPerClient()));
			case ALL_USED_UP -> throw Problem.unavailable(String.format(Locale.ROOT,
					"%d streams are open, which is the limit; try again.", properties.maxStreams()), 30);
		}
	}

	void close(String client) {
		budget.giveBack(client, 1);
	}

	/** How many are open. */
	long count() {
		return budget.taken();
	}

}
