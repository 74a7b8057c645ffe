package org.briefingapi.live;

import java.util.Locale;

import org.briefingapi.web.Problem;
import org.briefingapi.web.SharedBudget;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Limits the total number of open event streams, WebSockets and subscriptions over
 * WebSocket.
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
	 * Counts a newly opened stream of a client.
	 * @throws Problem if the client or the server has too many
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

	/** The number of open streams. */
	long count() {
		return budget.taken();
	}

}
