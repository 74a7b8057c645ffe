package org.briefingapi;

import java.time.Clock;
import java.util.Locale;

import org.briefingapi.seed.PassageCommand;
import org.briefingapi.seed.SeedCheck;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Starts the server, or only checks the seed data or its passages. Errors are told as
 * problem details or as our own pages, so Boot's page for them is left out.
 */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@ConfigurationPropertiesScan
public class BriefingApplication {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	public static void main(String[] args) {
		// libraries also write SQL and messages, which must not take the digits of a
		// country
		Locale.setDefault(Locale.ROOT);
		SeedCheck check = new SeedCheck(args);
		if (check.isWanted()) {
			System.exit(check.run());
		}
		PassageCommand verification = new PassageCommand(args);
		if (verification.isWanted()) {
			System.exit(verification.run());
		}
		SpringApplication.run(BriefingApplication.class, args);
	}

}
