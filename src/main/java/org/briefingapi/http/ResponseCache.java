package org.briefingapi.http;

import java.util.Collections;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.snapshot.DatasetSwitched;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps answers, so many as a number of bytes can hold. */
@Component
class ResponseCache implements MeterBinder {

	private final boolean on;

	private final Cache<CacheKey, CachedResponse> answers;

	ResponseCache(HttpProperties properties) {
		long bytes = properties.answerMemory().toBytes();
		this.on = bytes > 0;
		this.answers = Caffeine.newBuilder()
			.maximumWeight(bytes)
			.weigher((CacheKey question, CachedResponse answer) -> question.size() + answer.size())
			.recordStats()
			.build();
	}

	boolean isOn() {
		return on;
	}

	/** The answer that was given to this question on this data set today. */
	@Nullable CachedResponse find(CacheKey question, Dataset dataset) {
		CachedResponse kept = answers.getIfPresent(question);
		return (kept != null && kept.day() == today() && kept.dataset().equals(dataset)) ? kept : null;
	}

	void keep(CacheKey question, CachedResponse answer) {
		if (answer.day() == today()) {
			answers.put(question, answer);
		}
	}

	/** How many questions were answered from memory. */
	long hits() {
		return answers.stats().hitCount();
	}

	/** The day by UTC, in days since 1970. */
	static long today() {
		return TimeUnit.MILLISECONDS.toDays(System.currentTimeMillis());
	}

	@EventListener(DatasetSwitched.class)
	void clear() {
		answers.invalidateAll();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		new CaffeineCacheMetrics<>(answers, "answers", Collections.emptyList()).bindTo(registry);
	}

}
