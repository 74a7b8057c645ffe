package org.briefingapi;

import org.briefingapi.limit.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

class NegativeSettingsTests {

	private final ApplicationContextRunner server = new ApplicationContextRunner()
		.withUserConfiguration(Settings.class);

	@ParameterizedTest
	@ValueSource(strings = { "depth=-1", "time=-1s", "body=-1KB" })
	void areRefused(String setting) {
		server.withPropertyValues("briefing.limits." + setting)
			.run(context -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("briefing.limits." + setting.split("=")[0])
				.hasMessageContaining("must not be negative"));
	}

	@Test
	void areThoseBelowZero() {
		server.withPropertyValues("briefing.limits.aliases=0", "briefing.limits.expensive-wait=0s")
			.run(context -> assertThat(context.getBean(Limits.class).aliases()).isZero());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Limits.class)
	@Import(NegativeSettings.class)
	static class Settings {

	}

}
