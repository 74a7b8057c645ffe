package org.briefingapi.database;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * With {@code -Dstore=postgres}, replaces each in-memory database by one on PostgreSQL,
 * except if its URL requires H2.
 */
class StoreSwitch implements EnvironmentPostProcessor, Ordered {

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String url = environment.getProperty("spring.datasource.url", "");
		if (environment.getProperty("store", "h2").equals("postgres") && url.startsWith("jdbc:h2:mem:")
				&& !url.contains(";MODE=REGULAR")) {
			environment.getPropertySources()
				.addFirst(
						new MapPropertySource("store", Map.of("spring.datasource.url", PostgresServer.newDatabase())));
		}
	}

}
