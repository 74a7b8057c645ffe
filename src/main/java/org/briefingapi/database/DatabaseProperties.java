package org.briefingapi.database;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the server waits for its database.
 *
 * @param connectTimeout to reach it
 * @param statementTimeout for one statement of a reader, which the database then stops
 * @param silence for any sign of it before a connection is given up; at least a little
 * longer than a statement may take
 */
@ConfigurationProperties("briefing.database")
record DatabaseProperties(@DefaultValue("2s") Duration connectTimeout, @DefaultValue("10s") Duration statementTimeout,
		@DefaultValue("12s") Duration silence) {

	private static final Duration MARGIN = Duration.ofSeconds(2);

	/** The silence, or the time until a statement is cancelled if that is longer. */
	Duration longestSilence() {
		Duration least = statementTimeout.plus(MARGIN);
		return (silence.compareTo(least) < 0) ? least : silence;
	}

}
