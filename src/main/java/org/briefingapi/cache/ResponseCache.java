package org.briefingapi.cache;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.briefingapi.http.CacheableResponse;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.DatasetSwitched;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Caches responses, up to a total size in bytes. */
@Component
class ResponseCache implements MeterBinder {

	/** A response may take at most this fraction of the cache. */
	private static final int SHARE = 16;

	private final boolean enabled;

	private final Cache<CacheKey, CacheableResponse> responses;

	private final long largest;

	private final Clock clock;

	ResponseCache(ResponseCacheProperties properties, Clock clock) {
		long bytes = properties.size().toBytes();
		this.clock = clock;
		this.enabled = bytes > 0;
		this.largest = bytes / SHARE;
		this.responses = Caffeine.newBuilder()
			.maximumWeight(bytes)
			.weigher((CacheKey key, CacheableResponse cached) -> key.size() + cached.size())
			.recordStats()
			.build();
	}

	boolean isEnabled() {
		return enabled;
	}

	/** The cached response, if data set and day are still the same; otherwise null. */
	@Nullable CacheableResponse find(CacheKey key, Dataset dataset) {
		CacheableResponse cached = responses.getIfPresent(key);
		return (cached != null && cached.day().equals(LocalDate.now(clock)) && cached.dataset().equals(dataset))
				? cached : null;
	}

	/** Caches a response, unless it is too large. */
	void put(CacheKey key, CacheableResponse response) {
		if (key.size() + response.size() <= largest) {
			responses.put(key, response);
		}
	}

	@EventListener(DatasetSwitched.class)
	void clear() {
		responses.invalidateAll();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		new CaffeineCacheMetrics<>(responses, "responses", Collections.emptyList()).bindTo(registry);
	}

}
