package org.briefingapi.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rate limit of each client.
 *
 * @param requests the number of requests in each period; 0 for no limit
 * @param period the period in which the requests are replenished
 * @param cost the cost of a GraphQL operation that counts as one more request
 */
@ConfigurationProperties("briefing.rate-limit")
record RateLimitProperties(@DefaultValue("0") int requests, @DefaultValue("1m") Duration period,
		@DefaultValue("1000") int cost) {
}
