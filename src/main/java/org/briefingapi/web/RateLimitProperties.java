package org.briefingapi.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one client may ask for.
 *
 * @param requests how many requests in each period; 0 for no limit
 * @param period the period
 * @param cost a GraphQL operation counts as one more request for each so much of its cost
 */
@ConfigurationProperties("briefing.rate-limit")
record RateLimitProperties(@DefaultValue("0") int requests, @DefaultValue("1m") Duration period,
		@DefaultValue("1000") int cost) {
}
