package org.briefingapi.http;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How answers go out over HTTP.
 *
 * @param cacheControl the header Cache-Control of answers that can be kept
 */
@ConfigurationProperties("briefing")
record HttpProperties(@DefaultValue("public, max-age=0, must-revalidate") String cacheControl,
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
