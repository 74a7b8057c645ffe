package org.briefingapi.web;

import java.time.Duration;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.springframework.stereotype.Component;

/** Limits the requests of each client with a token bucket, if a limit is configured. */
@Component
public class RateLimiter {

	/**
	 * The maximum number of buckets, which take a few megabytes; the least recently used
	 * one is dropped.
	 */
	private static final int MAX_CLIENTS = 20_000;

	private final RateLimitProperties limit;

	private final LoadingCache<String, Bucket> buckets;

	RateLimiter(RateLimitProperties limit) {
		this.limit = limit;
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MAX_CLIENTS)
			.expireAfterAccess(limit.period().multipliedBy(2))
			.build(client -> newBucket());
	}

	private Bucket newBucket() {
		return Bucket.builder()
			.addLimit(bandwidth -> bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.period()))
			.build();
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
		return buckets.get(client).tryConsumeAndReturnRemaining(1);
	}

	/**
	 * Takes further tokens for the cost of an operation. The bucket may become negative,
	 * so that the client waits longer.
	 */
	public void charge(String client, long cost) {
		if (cost >= limit.cost()) {
			buckets.get(client).consumeIgnoringRateLimits(cost / limit.cost());
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
