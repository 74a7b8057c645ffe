package org.briefingapi.http;

import java.util.Collections;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.briefingapi.dataset.Dataset;
import org.briefingapi.dataset.DatasetNoticed;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps answers, so many as a number of bytes can hold. */
@Component
class AnswerMemory implements MeterBinder {

	private final boolean on;

	private final Cache<Question, KeptAnswer> answers;

	AnswerMemory(HttpProperties properties) {
		long bytes = properties.answerMemory().toBytes();
		this.on = bytes > 0;
		this.answers = Caffeine.newBuilder()
			.maximumWeight(bytes)
			.weigher((Question question, KeptAnswer answer) -> question.size() + answer.size())
			.recordStats()
			.build();
	}

	boolean isOn() {
		return on;
	}

	/** The answer that was given to this question on this data set today. */
	@Nullable KeptAnswer find(Question question, Dataset dataset) {
		KeptAnswer kept = answers.getIfPresent(question);
		return (kept != null && kept.day() == today() && kept.dataset().equals(dataset)) ? kept : null;
	}

	void keep(Question question, KeptAnswer answer) {
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

	@EventListener(DatasetNoticed.class)
	void clear() {
		answers.invalidateAll();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		new CaffeineCacheMetrics<>(answers, "answers", Collections.emptyList()).bindTo(registry);
	}

}
