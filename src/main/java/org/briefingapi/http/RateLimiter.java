package org.briefingapi.http;

import java.time.Duration;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.http.HttpProperties.RateLimit;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets each client ask only so often, where a limit is set. */
@Component
class RateLimiter {

	private static final int MAX_CLIENTS = 100_000;

	private final RateLimit limit;

	private final LoadingCache<String, Bucket> buckets;

	RateLimiter(HttpProperties properties) {
		this.limit = properties.rateLimit();
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

	/**
	 * Counts the request, and tells in headers how many are left.
	 * @throws RequestRejectedException if there are none
	 */
	HttpHeaders count(HttpServletRequest request) {
		HttpHeaders headers = new HttpHeaders();
		if (limit.requests() <= 0 || Rehearsal.isUnderWay()) {
			return headers;
		}
		ConsumptionProbe probe = buckets.get(client(request)).tryConsumeAndReturnRemaining(1);
		headers.set("RateLimit-Limit", String.valueOf(limit.requests()));
		headers.set("RateLimit-Remaining", String.valueOf(probe.getRemainingTokens()));
		headers.set("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
		if (!probe.isConsumed()) {
			RequestRejectedException refusal = new RequestRejectedException(HttpStatus.TOO_MANY_REQUESTS,
					ErrorCode.LIMIT_EXCEEDED,
					String.format(Locale.ROOT, "A client may ask %d times in %d seconds; ask again in %s seconds.",
							limit.requests(), limit.period().toSeconds(), seconds(probe.getNanosToWaitForRefill())))
				.with(HttpHeaders.RETRY_AFTER, seconds(probe.getNanosToWaitForRefill()));
			headers.forEach((name, values) -> refusal.with(name, values.get(0)));
			throw refusal;
		}
		return headers;
	}

	private String client(HttpServletRequest request) {
		String named = (limit.header() != null) ? request.getHeader(limit.header()) : null;
		return (named != null) ? named : request.getRemoteAddr();
	}

	private static String seconds(long nanoseconds) {
		return String.valueOf(Duration.ofNanos(nanoseconds).plusMillis(999).toSeconds());
	}

}
