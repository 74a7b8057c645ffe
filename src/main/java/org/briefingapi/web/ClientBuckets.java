package org.briefingapi.web;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;

/** Token buckets, one for each client. */
public final class ClientBuckets {

	/**
	 * The maximum number of buckets, which take a few megabytes; the least recently used
	 * one is dropped.
	 */
	private static final int MAX_CLIENTS = 20_000;

	private final LoadingCache<String, Bucket> buckets;

	/**
	 * Create the buckets.
	 * @param tokens the tokens of a full bucket
	 * @param period the time in which an empty bucket is full again
	 */
	public ClientBuckets(int tokens, Duration period) {
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MAX_CLIENTS)
			.expireAfterAccess(period.multipliedBy(2))
			.build(client -> Bucket.builder()
				.addLimit(bandwidth -> bandwidth.capacity(tokens).refillGreedy(tokens, period))
				.build());
	}

	/** The bucket of a client. */
	public Bucket of(String client) {
		return buckets.get(client);
	}

}
