package org.briefingapi.web;

import java.time.Duration;
import java.util.Locale;

import io.github.bucket4j.ConsumptionProbe;

import org.springframework.stereotype.Component;

/** Limits the requests of each client with a token bucket, if a limit is configured. */
@Component
public class RateLimiter {

	private final RateLimitProperties limit;

	private final ClientBuckets buckets;

	RateLimiter(RateLimitProperties limit) {
		this.limit = limit;
		this.buckets = new ClientBuckets(limit.requests(), limit.period());
	}

	/** Whether a limit is configured. */
	public boolean isEnabled() {
		return limit.requests() > 0;
	}

	int requests() {
		return limit.requests();
	}

	/** Takes a token from the bucket of a client, if there is one left. */
	public ConsumptionProbe count(String client) {
		return buckets.of(client).tryConsumeAndReturnRemaining(1);
	}

	/**
	 * Takes further tokens for the cost of an operation. The bucket may become negative,
	 * so that the client waits longer.
	 */
	public void charge(String client, long cost) {
		if (cost >= limit.cost()) {
			buckets.of(client).consumeIgnoringRateLimits(cost / limit.cost());
		}
	}

	/** The error message for a client without tokens. */
	public String refusal(ConsumptionProbe probe) {
		return String.format(Locale.ROOT,
				"A client may make %d requests in %d seconds, and expensive ones count as several; ask again in %s seconds.",
				limit.requests(), limit.period().toSeconds(), seconds(probe.getNanosToWaitForRefill()));
	}

	static String seconds(long nanoseconds) {
		return String.valueOf(Duration.ofNanos(nanoseconds).plusMillis(999).toSeconds());
	}

}
