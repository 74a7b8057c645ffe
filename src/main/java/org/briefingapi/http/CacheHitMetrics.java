package org.briefingapi.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Times answers from memory under the name that requests are timed by. Spring's
 * observation of a request takes longer than such an answer, so it begins after
 * {@link ResponseCacheFilter}.
 */
@Component
class CacheHitMetrics implements MeterBinder {

	private final String name;

	private final String path;

	private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

	private volatile @Nullable MeterRegistry registry;

	CacheHitMetrics(@Value("${management.observations.http.server.requests.name:http.server.requests}") String name,
			GraphQlProperties properties) {
		this.name = name;
		this.path = properties.getHttp().getPath();
	}

	@Bean
	static BeanPostProcessor lateObservation() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof FilterRegistrationBean<?> registration
						&& registration.getFilter() instanceof ServerHttpObservationFilter) {
					registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
				}
				return bean;
			}
		};
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Notes an answer.
	 * @param start by the clock of {@link System#nanoTime()}
	 */
	void note(String method, int status, long start) {
		MeterRegistry known = registry;
		if (known != null) {
			timers.computeIfAbsent(new Kind(method, status), kind -> timer(kind, known))
				.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
		}
	}

	private Timer timer(Kind kind, MeterRegistry registry) {
		return Timer.builder(name)
			.tags("method", kind.method(), "uri", path, "status", String.valueOf(kind.status()), "outcome",
					HttpStatus.valueOf(kind.status()).is3xxRedirection() ? "REDIRECTION" : "SUCCESS", "exception",
					"none", "error", "none")
			.register(registry);
	}

	private record Kind(String method, int status) {
	}

}
