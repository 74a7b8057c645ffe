package org.briefingapi.web;

import java.time.Duration;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.springframework.stereotype.Component;

/** Token buckets that limit how much each client may ask for, where a limit is set. */
@Component
public class RateLimiter {

	/** A few megabytes; the bucket that was unused longest is dropped beyond. */
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

	/** Whether there is a limit at all. */
	public boolean isEnabled() {
		return limit.requests() > 0;
	}

	int requests() {
		return limit.requests();
	}

	/** Counts a request of a client, unless it has none left. */
	public ConsumptionProbe count(String client) {
		return buckets.get(client).tryConsumeAndReturnRemaining(1);
	}

	/**
	 * Counts what an operation cost, beside the request itself. That may leave the client
	 * with less than nothing, so that it waits for longer.
	 */
	public void charge(String client, long cost) {
		if (cost >= limit.cost()) {
			buckets.get(client).consumeIgnoringRateLimits(cost / limit.cost());
		}
	}

	/** The sentence for a client that has no request left. */
	public String refusal(ConsumptionProbe probe) {
		return String.format(Locale.ROOT,
				"A client may make %d requests in %d seconds, and expensive ones count as several; ask again in %s seconds.",
				limit.requests(), limit.period().toSeconds(), seconds(probe.getNanosToWaitForRefill()));
	}

	static String seconds(long nanoseconds) {
		return String.valueOf(Duration.ofNanos(nanoseconds).plusMillis(999).toSeconds());
	}

}
