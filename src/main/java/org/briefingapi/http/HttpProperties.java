package org.briefingapi.http;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How answers go out over HTTP.
 *
 * @param cacheControl the header Cache-Control of answers that can be kept
 * @param answerMemory how much memory answers may take that are kept for whoever asks the
 * same again; 0 for none
 * @param warmUp how long the server works, at most, on answers that nobody asked for, so
 * that its code is compiled early; 0 for not at all
 */
@ConfigurationProperties("briefing")
record HttpProperties(@DefaultValue("public, max-age=0, must-revalidate") String cacheControl,
		@DefaultValue("32MB") DataSize answerMemory, @DefaultValue("30s") Duration warmUp,
		@DefaultValue RateLimit rateLimit) {

	/**
	 * How often one client may ask.
	 *
	 * @param requests how many requests in each period; 0 for as many as it likes
	 * @param header the header that tells clients apart; their address unless given
	 */
	record RateLimit(@DefaultValue("0") int requests, @DefaultValue("1m") Duration period, @Nullable String header) {
	}

}
